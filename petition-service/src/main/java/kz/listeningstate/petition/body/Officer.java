package kz.listeningstate.petition.body;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** Somebody who answers petitions and appeals for a body. */
@Entity
class Officer {
    @Id
    private UUID id;

    @Version
    private int version;

    private String bodyCode;
    private String login;
    private String name;
    private String position;
    private LocalDate appointedOn;
    private boolean distributes;
    private LocalDate endedOn;

    protected Officer() {}

    Officer(String bodyCode, OfficerRequest officer) {
        this.id = UUID.randomUUID();
        this.bodyCode = bodyCode;
        this.login = officer.login().strip();
        this.name = officer.name().strip();
        this.position = officer.position().strip();
        this.appointedOn = officer.appointedOn();
        this.distributes = officer.distributes();
    }

    void end(LocalDate lastDay) {
        endedOn = lastDay;
    }

    String bodyCode() {
        return bodyCode;
    }

    Colleague colleague() {
        return new Colleague(id, name, position, distributes);
    }

    OfficerView view() {
        return new OfficerView(id, version, login, name, position, appointedOn, distributes, endedOn);
    }
}
