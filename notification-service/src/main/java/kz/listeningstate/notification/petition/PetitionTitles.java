package kz.listeningstate.notification.petition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Titles of petitions that anyone may read. */
@ApplicationScoped
public class PetitionTitles {

    private final Petitions petitions;

    PetitionTitles(Petitions petitions) {
        this.petitions = petitions;
    }

    /** A title and the language it is written in. */
    public record Title(String title, String language) {}

    /** Nothing for a petition that is unknown or not public. */
    public Optional<Title> ofPublic(UUID petitionId) {
        return petitions
                .findByIdOptional(petitionId)
                .filter(Petition::isPublished)
                .map(petition -> new Title(petition.title(), petition.textLanguage()));
    }
}
