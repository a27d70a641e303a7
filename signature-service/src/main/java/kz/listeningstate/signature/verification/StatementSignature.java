package kz.listeningstate.signature.verification;

import java.util.Optional;

/**
 * A person's signature with every check passed but that of revocation.
 *
 * @param organisation for which it is; empty: for oneself
 */
public record StatementSignature(VerifiedSignature signature, Optional<Organisation> organisation) {}
