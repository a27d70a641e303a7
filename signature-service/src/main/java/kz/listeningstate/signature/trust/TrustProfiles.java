package kz.listeningstate.signature.trust;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/**
 * Reads a trust profile: {@code trust/nca.properties} (the national profile), {@code trust/<name>.properties} and the certificates it names in {@code trust/<name>/}, or,
 * for the demo authority, in a directory. Chains are validated here, once.
 */
public final class TrustProfiles {
    private TrustProfiles() {}

    /** A profile whose authorities are shipped with the service. */
    public static TrustProfile shipped(String name) {
        Properties data = properties(name);
        return read(name, data, file -> resource("trust/" + name + "/" + file));
    }

    /** The demo profile: every {@code root_*.der} of the directory is a root, every other {@code *.der} an issuer. */
    public static TrustProfile demo(Path directory) {
        Properties data = properties("demo");
        List<String> files = list(directory);
        data.setProperty("roots", join(files.stream().filter(file -> file.startsWith("root_"))));
        data.setProperty("issuing", join(files.stream().filter(file -> !file.startsWith("root_"))));
        return read("demo", data, file -> Files.readAllBytes(directory.resolve(file)));
    }

    @FunctionalInterface
    private interface Source {
        byte[] read(String file) throws IOException;
    }

    private static TrustProfile read(String name, Properties data, Source source) {
        List<AlgorithmTriple> algorithms =
                values(data, "algorithms").stream().map(AlgorithmTriple::parse).toList();
        List<Issuer> issuers = AuthorityChains.validate(
                certificates(data, "roots", source, algorithms),
                certificates(data, "issuing", source, algorithms),
                certificates(data, "pinned", source, algorithms));
        return new TrustProfile(
                name,
                Boolean.parseBoolean(required(data, "production")),
                TrustProfile.byKeyIdentifier(issuers),
                algorithms,
                new ASN1ObjectIdentifier(required(data, "role.signing")),
                new ASN1ObjectIdentifier(required(data, "role.person")),
                Pattern.compile(required(data, "policy")),
                Pattern.compile(required(data, "person-id")),
                Boolean.parseBoolean(required(data, "person-id.check-digit")));
    }

    private static List<AuthorityCertificate> certificates(
            Properties data, String key, Source source, List<AlgorithmTriple> algorithms) {
        return values(data, key).stream()
                .map(file -> AuthorityCertificate.read(file, bytes(source, file), algorithms))
                .toList();
    }

    private static byte[] bytes(Source source, String file) {
        try {
            return source.read(file);
        } catch (IOException e) {
            throw new UntrustedAuthority("Certificate " + file + " of the trust profile cannot be read.", e);
        }
    }

    private static Properties properties(String name) {
        Properties data = new Properties();
        try (InputStream common = open("trust/nca.properties");
                InputStream own = open("trust/" + name + ".properties")) {
            data.load(common);
            data.load(own);
            return data;
        } catch (IOException e) {
            throw new UntrustedAuthority("There is no trust profile \"" + name + "\".", e);
        }
    }

    private static byte[] resource(String path) throws IOException {
        try (InputStream in = open(path)) {
            return in.readAllBytes();
        }
    }

    private static InputStream open(String path) throws IOException {
        InputStream in = TrustProfiles.class.getClassLoader().getResourceAsStream(path);
        if (in == null) {
            throw new IOException("no resource " + path);
        }
        return in;
    }

    private static List<String> list(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".der"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UntrustedAuthority("The demo authority's directory " + directory + " cannot be read.", e);
        }
    }

    private static String required(Properties data, String key) {
        String value = data.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new UntrustedAuthority("The trust profile lacks \"" + key + "\".");
        }
        return value.trim();
    }

    private static List<String> values(Properties data, String key) {
        return Arrays.stream(data.getProperty(key, "").split(","))
                .map(String::trim)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static String join(Stream<String> files) {
        return String.join(",", files.toList());
    }
}
