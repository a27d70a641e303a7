package kz.listeningstate.petition.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.listeningstate.petition.identity.CitizenIdentity.Citizen;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.sealing.Sealing;
import kz.listeningstate.petition.signing.StatementSignature;

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

    /**
     * A legal entity, by what the verified certificate says of it; 400 without an address: the account's is that of who signs.
     *
     * @param citizen who signs for it
     */
    Appellant organisation(
            UUID account, Citizen citizen, String address, UUID appeal, StatementSignature.Organisation organisation) {
        if (address == null) {
            throw Problem.invalidField("address", "required").against("63");
        }
        return new Appellant(
                account,
                Appellant.Kind.LEGAL_ENTITY,
                organisation.name(),
                citizen.language(),
                sealing.seal(citizen.iin().value(), appeal),
                organisation.number(),
                sealing.seal(address.strip(), appeal));
    }

    Named of(Appeal appeal) {
        Appellant appellant = appeal.appellant();
        byte[] address = appellant.sealedAddress();
        return new Named(
                appellant.name(), address == null ? null : sealing.open(address, appeal.id()), appellant.bin());
    }
}
