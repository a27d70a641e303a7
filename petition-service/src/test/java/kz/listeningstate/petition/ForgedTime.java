package kz.listeningstate.petition;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.RSAPrivateKeySpec;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Base64;
import kz.listeningstate.embedded.EmbeddedPlatform;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/** Tokens of the realm with other times, signed with the realm's own key: only the time is wrong. */
final class ForgedTime {
    private final JwtClaims claims;
    private final String header;
    private final PrivateKey key;

    ForgedTime(String token) throws Exception {
        String[] parts = token.split("\\.");
        header = new String(Base64.getUrlDecoder().decode(parts[0]));
        claims = JwtClaims.parse(new String(Base64.getUrlDecoder().decode(parts[1])));
        key = keyThatSigned(parts);
    }

    String lasting(long seconds) throws Exception {
        Instant now = Instant.now();
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond() - 900));
        claims.setExpirationTime(NumericDate.fromSeconds(now.getEpochSecond() + seconds));
        JsonWebSignature jws = new JsonWebSignature();
        jws.getHeaders().setFullHeaderAsJsonString(header);
        jws.setPayload(claims.toJson());
        jws.setKey(key);
        return jws.getCompactSerialization();
    }

    /** Keycloak stores PKCS #1. */
    private static PrivateKey privateKey(byte[] der) throws Exception {
        RSAPrivateKey key = RSAPrivateKey.getInstance(der);
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new RSAPrivateKeySpec(key.getModulus(), key.getPrivateExponent()));
    }

    private static PrivateKey keyThatSigned(String[] token) throws Exception {
        byte[] signed = (token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII);
        try (Connection keycloak = DriverManager.getConnection(
                        EmbeddedPlatform.postgres().jdbcUrl("keycloak"),
                        "keycloak",
                        EmbeddedPlatform.postgres().password("keycloak"));
                ResultSet keys = keycloak.createStatement()
                        .executeQuery("select value from component_config where name = 'privateKey'")) {
            while (keys.next()) {
                PrivateKey candidate = privateKey(Base64.getMimeDecoder().decode(keys.getString(1)));
                // RSA with PKCS #1 v1.5 is deterministic: the same key makes the same signature.
                Signature signature = Signature.getInstance("SHA256withRSA");
                signature.initSign(candidate);
                signature.update(signed);
                if (Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(signature.sign())
                        .equals(token[2])) {
                    return candidate;
                }
            }
        }
        throw new IllegalStateException("The realm's signing key is not in Keycloak's database");
    }
}
