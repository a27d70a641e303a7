package kz.listeningstate.embedded.authority;

import java.util.StringJoiner;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Null;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;

/** What an ASN.1 value is built of: types, tags, identifiers and lengths of bit strings, without the values. */
final class Outline {
    private Outline() {}

    static String of(ASN1Encodable value) {
        ASN1Primitive primitive = value.toASN1Primitive();
        if (primitive instanceof ASN1Sequence sequence) {
            return "SEQUENCE" + list(sequence);
        }
        if (primitive instanceof ASN1Set set) {
            return "SET" + list(set);
        }
        if (primitive instanceof ASN1TaggedObject tagged) {
            return "[" + tagged.getTagNo() + "] " + of(tagged.getBaseObject());
        }
        if (primitive instanceof ASN1ObjectIdentifier oid) {
            return oid.getId();
        }
        if (primitive instanceof ASN1BitString bits) {
            return "BITS " + bits.getBytes().length;
        }
        return primitive instanceof ASN1Null
                ? "NULL"
                : primitive.getClass().getSimpleName().replaceFirst("^(DER|DL|ASN1)", "");
    }

    private static String list(Iterable<ASN1Encodable> values) {
        StringJoiner joined = new StringJoiner(", ", "{", "}");
        values.forEach(value -> joined.add(of(value)));
        return joined.toString();
    }
}
