package kz.listeningstate.petition.signing;

import java.util.List;

/**
 * The signature of a state body on its way to signature-service ({@code contracts/official-signatures.md} there).
 *
 * @param document what must be signed
 * @param cms detached CMS, base64 of DER, or PEM
 * @param bin of the body
 * @param signatories who may sign for it today
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record OfficialSigning(byte[] document, String cms, String bin, List<Signatory> signatories) {

    /**
     * One who may.
     *
     * @param acting by an order; else as first head
     */
    public record Signatory(String iin, boolean acting) {
        /** Says nothing of the IIN. */
        @Override
        public String toString() {
            return "Signatory[************]";
        }
    }

    /** Says nothing of CMS and identifiers: neither has a place in a log. */
    @Override
    public String toString() {
        return "OfficialSigning";
    }
}
