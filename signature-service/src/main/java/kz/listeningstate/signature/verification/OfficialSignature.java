package kz.listeningstate.signature.verification;

/**
 * The signature of one who signs for an organisation, with every check passed but that of revocation.
 *
 * @param organisation its number in the certificate, such as a BIN
 * @param head whether the certificate is its first head's; else another signatory's
 */
public record OfficialSignature(VerifiedSignature signature, String organisation, boolean head) {}
