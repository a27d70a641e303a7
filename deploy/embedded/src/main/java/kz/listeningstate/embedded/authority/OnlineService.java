package kz.listeningstate.embedded.authority;

/** What {@link AuthorityServer} offers; each can be told to behave on its own. */
public enum OnlineService {
    OCSP,
    CRL,
    TSP
}
