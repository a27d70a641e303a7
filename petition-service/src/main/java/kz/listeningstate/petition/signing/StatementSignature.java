package kz.listeningstate.petition.signing;

import java.util.UUID;

/**
 * A verified signature of a statement, as signature-service keeps it.
 *
 * @param id under which its evidence is kept there
 * @param organisation for which it is; null: for oneself
 * @param documentSha256 hex
 */
public record StatementSignature(UUID id, Organisation organisation, String documentSha256) {

    /**
     * As the certificate names it.
     *
     * @param number BIN
     */
    public record Organisation(String number, String name) {}
}
