package kz.listeningstate.signature.verification;

/**
 * For whom a certificate's holder is entitled to sign, as the certificate says.
 *
 * @param number such as a BIN
 */
public record Organisation(String number, String name) {}
