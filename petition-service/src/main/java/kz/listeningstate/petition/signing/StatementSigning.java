package kz.listeningstate.petition.signing;

/**
 * A person's signature of a statement on its way to signature-service ({@code contracts/statement-signatures.md} there).
 *
 * @param document what must be signed
 * @param cms detached CMS, base64 of DER, or PEM
 * @param iin IIN of the log-in, which the certificate must carry
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record StatementSigning(byte[] document, String cms, String iin) {

    /** Says nothing of CMS and IIN: neither has a place in a log. */
    @Override
    public String toString() {
        return "StatementSigning";
    }
}
