package kz.listeningstate.embedded.authority;

import java.util.function.UnaryOperator;

/**
 * What a CMS carries beside the signature, outside of what is signed.
 *
 * @param timeStamp makes an RFC 3161 token (DER) over the signature value it is given; null = no time stamp
 * @param ocspResponse OCSPResponse of RFC 6960 (DER), which goes where RFC 5940 puts it; null = none
 */
public record Enclosures(UnaryOperator<byte[]> timeStamp, byte[] ocspResponse) {

    public static final Enclosures NONE = new Enclosures(null, null);

    public Enclosures withTimeStamp(UnaryOperator<byte[]> authority) {
        return new Enclosures(authority, ocspResponse);
    }

    public Enclosures withOcsp(byte[] response) {
        return new Enclosures(timeStamp, response);
    }
}
