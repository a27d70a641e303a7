package kz.listeningstate.petition.petition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.listeningstate.petition.identity.CitizenIdentity.Citizen;
import kz.listeningstate.petition.identity.Iin;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.sealing.Sealing;

/** Who made a petition, as the law wants it named (90-2(2)): IIN and residence are sealed for that petition alone. */
@ApplicationScoped
public class Authors {
    private final Petitions petitions;
    private final Sealing sealing;

    Authors(Petitions petitions, Sealing sealing) {
        this.petitions = petitions;
        this.sealing = sealing;
    }

    /**
     * The author as the addressed body knows them.
     *
     * @param residence self-declared in the account; null for a petition from before it was asked for
     */
    public record Named(String fullName, String residence) {}

    /** For the addressed body only; 404 {@code not-found}. */
    public Named of(UUID petition) {
        Author author = petitions
                .findByIdOptional(petition)
                .orElseThrow(Problem::notFound)
                .author();
        return new Named(author.name(), residence(author, petition));
    }

    /**
     * The author of a petition as the appellant of the appeal that it goes on as (90-3(5)); 404 {@code not-found}.
     *
     * @param account Keycloak's subject
     * @param language for messages
     * @param sealedIin sealed for the appeal alone, as is the residence
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record AsAppellant(UUID account, String name, String language, byte[] sealedIin, byte[] sealedResidence) {}

    /** Seals anew who made a petition, for the appeal that it goes on as. */
    public AsAppellant asAppellant(UUID petition, UUID appeal) {
        Author author = again(petitions.findById(petition).author(), petition, appeal);
        return new AsAppellant(
                author.id(), author.name(), author.language(), author.sealedIin(), author.sealedResidence());
    }

    Author of(UUID account, Citizen citizen, UUID petition) {
        return new Author(
                account,
                citizen.name(),
                citizen.publicName(),
                citizen.language(),
                sealing.seal(citizen.iin().value(), petition),
                sealing.seal(citizen.residence(), petition));
    }

    /** The same author for another petition. */
    Author again(Author author, UUID petition, UUID other) {
        String residence = residence(author, petition);
        return new Author(
                author.id(),
                author.name(),
                author.publicName(),
                author.language(),
                sealing.seal(sealing.open(author.sealedIin(), petition), other),
                residence == null ? null : sealing.seal(residence, other));
    }

    Iin iin(byte[] sealed, UUID petition) {
        return Iin.parse(sealing.open(sealed, petition));
    }

    private String residence(Author author, UUID petition) {
        return author.sealedResidence() == null ? null : sealing.open(author.sealedResidence(), petition);
    }
}
