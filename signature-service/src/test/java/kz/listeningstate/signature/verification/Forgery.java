package kz.listeningstate.signature.verification;

import kz.listeningstate.embedded.authority.CertificateAuthority;
import kz.listeningstate.embedded.authority.KeyMaterial;
import kz.listeningstate.embedded.authority.Leaf;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;

/** A certificate that names an authority and its key identifier but was signed with the forger's own key. */
final class Forgery {
    private Forgery() {}

    static X509CertificateHolder under(X509CertificateHolder authority, KeyMaterial forger, Leaf leaf) {
        KeyMaterial disguised = new KeyMaterial() {
            @Override
            public kz.listeningstate.embedded.authority.Algorithm algorithm() {
                return forger.algorithm();
            }

            @Override
            public SubjectPublicKeyInfo publicKey() {
                return authority.getSubjectPublicKeyInfo();
            }

            @Override
            public byte[] sign(byte[] message) {
                return forger.sign(message);
            }

            @Override
            public byte[] encoded() {
                throw new UnsupportedOperationException();
            }
        };
        return new CertificateAuthority(authority, disguised).issue(leaf, forger);
    }
}
