package kz.listeningstate.petition.petition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reading petitions. What the caller may not see is a 404 {@code not-found}, so that nobody learns that it exists. */
@ApplicationScoped
public class PetitionCatalogue {

    /** Public petitions, newest publication first. */
    public Page<PetitionSummary> search(PetitionQuery query) {
        throw new UnsupportedOperationException();
    }

    /** The caller's own petitions in any phase, newest first. */
    public Page<PetitionSummary> mine(int page, int size) {
        throw new UnsupportedOperationException();
    }

    /** A petition the caller may read: public, own, or in the caller's office. */
    public PetitionView read(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** A public petition by its number. */
    public PetitionView byNumber(int number) {
        throw new UnsupportedOperationException();
    }

    /** The link-only page: anyone who holds the token, from opening on and for ever. */
    public PetitionView byLink(String token) {
        throw new UnsupportedOperationException();
    }

    /** Legal life of a petition that the caller may read. */
    public List<TimelineEntry> timeline(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** Legal life of a petition for those who hold its link. */
    public List<TimelineEntry> timelineByLink(String token) {
        throw new UnsupportedOperationException();
    }
}
