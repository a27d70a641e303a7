package kz.listeningstate.petition.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** The topic of a petition, as somebody chose it. */
@Entity
class PetitionTopic {
    @Id
    private UUID petitionId;

    private String topic;
    /** Counted here and not by the framework: 0 is the version of what is not there yet. */
    private int version;

    private UUID chosenBy;
    private Instant chosenAt;

    protected PetitionTopic() {}

    PetitionTopic(UUID petitionId) {
        this.petitionId = petitionId;
    }

    void choose(String code, UUID person, Instant now) {
        topic = code;
        version++;
        chosenBy = person;
        chosenAt = now;
    }

    int version() {
        return version;
    }

    String topic() {
        return topic;
    }
}
