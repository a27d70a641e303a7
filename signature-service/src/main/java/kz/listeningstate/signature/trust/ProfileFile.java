package kz.listeningstate.signature.trust;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.net.URI;
import java.util.List;
import java.util.Map;
import kz.listeningstate.signature.trust.TrustProfile.ExtendedKeyUsageRule;
import kz.listeningstate.signature.trust.TrustProfile.KeyUsageRule;
import kz.listeningstate.signature.trust.TrustProfile.OfficialRule;
import kz.listeningstate.signature.trust.TrustProfile.PersonRule;
import kz.listeningstate.signature.trust.TrustProfile.PolicyRule;
import kz.listeningstate.signature.trust.TrustProfile.RevocationPolicy;
import kz.listeningstate.signature.trust.TrustProfile.TimeStampPolicy;

/**
 * A profile as its file has it, after the one it inherits from was put beneath it.
 *
 * @param inherits name of another profile whose members stand where this one has none
 * @param anchors root certificates by key identifier (hex)
 * @param issuers issuing authorities by key identifier (hex)
 * @param officials may be left out
 */
@JsonIgnoreProperties({"//", "inherits"})
record ProfileFile(
        boolean production,
        Map<String, Authority> anchors,
        Map<String, Authority> issuers,
        List<AlgorithmTriple> algorithms,
        PersonRule person,
        KeyUsageRule keyUsage,
        ExtendedKeyUsageRule extendedKeyUsage,
        PolicyRule policies,
        RevocationPolicy revocation,
        TimeStampPolicy timeStamps,
        OfficialRule officials) {

    /**
     * An authority and where its services are.
     *
     * @param certificate file beside the profile, DER or PEM
     * @param anchored trusted by itself, for a test service whose root is not published
     * @param ocsp null = none; so are the lists
     */
    record Authority(String certificate, boolean anchored, URI ocsp, URI crl, URI deltaCrl) {}

    @JsonIgnore
    boolean isComplete() {
        return algorithms != null
                && person != null
                && keyUsage != null
                && extendedKeyUsage != null
                && policies != null
                && revocation != null
                && timeStamps != null;
    }
}
