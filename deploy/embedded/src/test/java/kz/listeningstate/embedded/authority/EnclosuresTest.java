package kz.listeningstate.embedded.authority;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnclosuresTest {
    private static final byte[] TEXT = "{\"action\":\"sign\"}".getBytes(StandardCharsets.UTF_8);

    private final DemoAuthority authority = TestAuthority.at(Clock.fixed(TestAuthority.NOW, ZoneOffset.UTC));
    private final AuthorityServer server = AuthorityServer.start(authority, 0);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aTimeStampIsOverTheSignatureValue() throws Exception {
        for (Algorithm algorithm : Algorithm.values()) {
            DemoIdentity identity = authority.identity(DemoPeople.AIGUL, algorithm, Kind.INDIVIDUAL_SIGN);
            CMSSignedData cms = detached(identity, Enclosures.NONE.withTimeStamp(server.timeStamps(algorithm)));
            SignerInformation signer = signer(cms);
            assertTrue(signer.verify(new NcaVerifier(identity.certificate()).ofSigner()));
            assertEquals(1, cms.getVersion());

            TimeStampToken token = new TimeStampToken(ContentInfo.getInstance(signer.getUnsignedAttributes()
                    .get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken)
                    .getAttributeValues()[0]));
            X509CertificateHolder stamper =
                    token.getCertificates().getMatches(null).iterator().next();
            token.validate(new NcaVerifier(stamper).ofSigner());
            assertArrayEquals(
                    KeyMaterial.digest(algorithm, signer.getSignature()),
                    token.getTimeStampInfo().getMessageImprintDigest());
        }
    }

    @Test
    void anOcspAnswerLiesWhereRfc5940PutsIt() throws Exception {
        for (Algorithm algorithm : Algorithm.values()) {
            DemoIdentity identity = authority.identity(DemoPeople.AIGUL, algorithm, Kind.INDIVIDUAL_SIGN);
            byte[] response = server.ocspResponse(identity.certificate());
            CMSSignedData cms = detached(identity, Enclosures.NONE.withOcsp(response));
            assertTrue(signer(cms).verify(new NcaVerifier(identity.certificate()).ofSigner()));
            assertEquals(5, cms.getVersion());
            OCSPResponse found =
                    OCSPResponse.getInstance(cms.getOtherRevocationInfo(CMSObjectIdentifiers.id_ri_ocsp_response)
                            .getMatches(null)
                            .iterator()
                            .next());
            assertArrayEquals(response, found.getEncoded());
            BasicOCSPResp basic = (BasicOCSPResp) new OCSPResp(found).getResponseObject();
            assertEquals(
                    identity.certificate().getSerialNumber(),
                    basic.getResponses()[0].getCertID().getSerialNumber());
            assertNull(basic.getResponses()[0].getCertStatus());
        }
    }

    @Test
    void withNothingEnclosedItIsAsBefore() throws Exception {
        DemoIdentity identity = authority.find("olga").orElseThrow();
        CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(TEXT), identity.sign(TEXT, true));
        assertEquals(1, cms.getVersion());
        assertNull(signer(cms).getUnsignedAttributes());
        assertFalse(cms.getOtherRevocationInfo(CMSObjectIdentifiers.id_ri_ocsp_response)
                .getMatches(null)
                .iterator()
                .hasNext());
    }

    @Test
    void theServersSwitchesReachWhatIsEnclosed() throws Exception {
        DemoIdentity identity = authority.find("olga").orElseThrow();
        server.behave(OnlineService.OCSP, Behaviour.UNKNOWN_STATUS);
        BasicOCSPResp unknown =
                (BasicOCSPResp) new OCSPResp(server.ocspResponse(identity.certificate())).getResponseObject();
        assertTrue(unknown.getResponses()[0].getCertStatus() instanceof UnknownStatus);
        server.behave(OnlineService.TSP, Behaviour.DOWN);
        Enclosures stamped = Enclosures.NONE.withTimeStamp(server.timeStamps(Algorithm.GOST));
        assertThrows(IllegalStateException.class, () -> identity.sign(TEXT, true, stamped));
        X509CertificateHolder stranger = new X509CertificateHolder(TestAuthority.real("nca_gost2015_test.cer"));
        assertThrows(IllegalArgumentException.class, () -> server.ocspResponse(stranger));
    }

    private static CMSSignedData detached(DemoIdentity identity, Enclosures enclosures) throws Exception {
        return new CMSSignedData(new CMSProcessableByteArray(TEXT), identity.sign(TEXT, true, enclosures));
    }

    private static SignerInformation signer(CMSSignedData cms) {
        return cms.getSignerInfos().getSigners().iterator().next();
    }
}
