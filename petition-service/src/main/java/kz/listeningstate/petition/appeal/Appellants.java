package kz.listeningstate.petition.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.listeningstate.petition.identity.CitizenIdentity.Citizen;
import kz.listeningstate.petition.sealing.Sealing;

/** Who appeals, as the law wants it named (63): IIN and postal address are sealed for that appeal alone. */
@ApplicationScoped
class Appellants {
    private final Sealing sealing;

    Appellants(Sealing sealing) {
        this.sealing = sealing;
    }

    /** The appellant as the body knows them, to which alone this is shown. */
    record Named(String name, String address, String bin) {}

    Appellant individual(UUID account, Citizen citizen, String address, UUID appeal) {
        return new Appellant(
                account,
                Appellant.Kind.INDIVIDUAL,
                citizen.name(),
                citizen.language(),
                sealing.seal(citizen.iin().value(), appeal),
                null,
                sealing.seal(address == null ? citizen.residence() : address.strip(), appeal));
    }

    Named of(Appeal appeal) {
        Appellant appellant = appeal.appellant();
        byte[] address = appellant.sealedAddress();
        return new Named(
                appellant.name(), address == null ? null : sealing.open(address, appeal.id()), appellant.bin());
    }
}
