package kz.listeningstate.signature.stamp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import kz.listeningstate.signature.algorithm.Sha256;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/** A question to a time-stamping authority (RFC 3161, 2.4), over SHA-256, with a nonce and asking for its certificate. */
final class StampRequest {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TimeStampRequest request;

    StampRequest(byte[] content) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        this.request = generator.generate(TSPAlgorithms.SHA256, Sha256.of(content), new BigInteger(Long.SIZE, RANDOM));
    }

    /**
     * What was granted.
     *
     * @param token DER
     * @param at the time that it says
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Granted(byte[] token, Instant at) {}

    /** DER. */
    byte[] bytes() {
        try {
            return request.getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("a request is bytes", e);
        }
    }

    /** The token of an answer that grants one to this very request. Its signature is not verified here. */
    Granted granted(byte[] answer) throws StampRefused {
        try {
            TimeStampResponse response = new TimeStampResponse(answer);
            response.validate(request);
            TimeStampToken token = response.getTimeStampToken();
            if (token == null) {
                throw new StampRefused("the authority grants no stamp");
            }
            return new Granted(
                    token.toCMSSignedData().getEncoded(ASN1Encoding.DER),
                    token.getTimeStampInfo().getGenTime().toInstant());
        } catch (TSPException | IOException e) {
            throw new StampRefused("the authority's answer is none to our request: " + e.getMessage(), e);
        } catch (RuntimeException malformed) {
            // Bouncy Castle reports bad input by a dozen kinds of exception.
            throw new StampRefused("the authority's answer is malformed", malformed);
        }
    }
}
