package kz.listeningstate.embedded.authority;

/** The two kinds of key the National Certification Authority's citizens hold. */
public enum Algorithm {
    /** RSA-2048 with SHA-256, the older kind. */
    RSA,
    /** GOST 34.310-2015, 512 bit, with GOST 34.11-2015 (Streebog-512): what is issued since April 2024. */
    GOST
}
