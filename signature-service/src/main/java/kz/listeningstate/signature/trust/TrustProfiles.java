package kz.listeningstate.signature.trust;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.listeningstate.signature.trust.ProfileFile.Authority;

/**
 * Reads a trust profile: {@code <name>.json} and the certificates it names, shipped under {@code trust/} or in a directory
 * of the operator's. Chains are validated here, once.
 */
public final class TrustProfiles {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private TrustProfiles() {}

    /** A profile shipped with the service. */
    public static TrustProfile shipped(String name) {
        return read(name, node(name, TrustProfiles::resource), file -> resource("trust/" + name + "/" + file));
    }

    /** A profile of the operator's: {@code <name>.json} and its certificates in that directory. */
    public static TrustProfile in(Path directory, String name) {
        ObjectNode profile = node(
                name,
                path -> path.equals("trust/" + name + ".json")
                        ? Files.readAllBytes(directory.resolve(name + ".json"))
                        : resource(path));
        return read(name, profile, file -> Files.readAllBytes(directory.resolve(file)));
    }

    /**
     * The demo profile: every {@code root_*.der} of the directory is an anchor, every other {@code *.der} an issuer.
     *
     * @param services address of the demo authority's OCSP and CRLs; none = revocation stays unknown
     */
    public static TrustProfile demo(Path directory, Optional<URI> services) {
        ObjectNode profile = node("demo", TrustProfiles::resource);
        Map<Boolean, List<String>> files =
                list(directory).stream().collect(Collectors.partitioningBy(file -> file.startsWith("root_")));
        profile.set("anchors", JSON.valueToTree(demo(directory, files.get(true), services)));
        profile.set("issuers", JSON.valueToTree(demo(directory, files.get(false), services)));
        return read("demo", profile, file -> Files.readAllBytes(directory.resolve(file)));
    }

    public static TrustProfile demo(Path directory) {
        return demo(directory, Optional.empty());
    }

    private static Map<String, Authority> demo(Path directory, List<String> files, Optional<URI> services) {
        Map<String, Authority> authorities = new TreeMap<>();
        for (String file : files) {
            AuthorityCertificate certificate =
                    AuthorityCertificate.read(file, bytes(f -> Files.readAllBytes(directory.resolve(f)), file));
            String lists = "/crl/" + file.replaceFirst("\\.der$", "");
            authorities.put(
                    certificate.keyIdentifier(),
                    new Authority(
                            file,
                            false,
                            services.map(base -> base.resolve("/ocsp")).orElse(null),
                            services.map(base -> base.resolve(lists + ".crl")).orElse(null),
                            services.map(base -> base.resolve(lists + "-delta.crl"))
                                    .orElse(null)));
        }
        return authorities;
    }

    @FunctionalInterface
    private interface Source {
        byte[] read(String file) throws IOException;
    }

    /** The profile's own members over those it inherits. */
    private static ObjectNode node(String name, Source source) {
        try {
            if (!name.matches("[a-z0-9-]+")) {
                throw new IOException("no name of a profile");
            }
            JsonNode own = JSON.readTree(source.read("trust/" + name + ".json"));
            ObjectNode profile = own.has("inherits")
                    ? node(own.get("inherits").asText(), TrustProfiles::resource)
                    : JSON.createObjectNode();
            profile.setAll((ObjectNode) own);
            return profile;
        } catch (IOException e) {
            throw new UntrustedAuthority("There is no readable trust profile \"" + name + "\".", e);
        }
    }

    private static TrustProfile read(String name, ObjectNode node, Source source) {
        ProfileFile file = parse(name, node);
        List<Issuer> issuers = AuthorityChains.validate(
                file.algorithms(), authorities(file.anchors(), source), authorities(file.issuers(), source));
        return new TrustProfile(
                name,
                file.production(),
                issuers.stream().collect(Collectors.toUnmodifiableMap(Issuer::keyIdentifier, Function.identity())),
                List.copyOf(file.algorithms()),
                file.person(),
                file.keyUsage(),
                file.extendedKeyUsage(),
                file.policies(),
                file.revocation(),
                file.timeStamps(),
                file.officials());
    }

    private static ProfileFile parse(String name, ObjectNode node) {
        try {
            ProfileFile file = JSON.treeToValue(node, ProfileFile.class);
            if (!file.isComplete()) {
                throw new UntrustedAuthority("The trust profile \"" + name + "\" lacks a part.");
            }
            return file;
        } catch (IOException e) {
            throw new UntrustedAuthority("The trust profile \"" + name + "\" is malformed: " + e.getMessage(), e);
        }
    }

    /** The named certificates, each checked to be the one whose key identifier it is named by. */
    private static Map<Authority, AuthorityCertificate> authorities(Map<String, Authority> named, Source source) {
        return Optional.ofNullable(named).orElse(Map.of()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, entry -> {
                    String file = entry.getValue().certificate();
                    AuthorityCertificate certificate = AuthorityCertificate.read(file, bytes(source, file));
                    if (!certificate.keyIdentifier().equals(entry.getKey())) {
                        throw new UntrustedAuthority(
                                "Certificate " + file + " has not the key identifier by which it is named.");
                    }
                    return certificate;
                }));
    }

    private static byte[] bytes(Source source, String file) {
        try {
            return source.read(file);
        } catch (IOException e) {
            throw new UntrustedAuthority("Certificate " + file + " of the trust profile cannot be read.", e);
        }
    }

    private static byte[] resource(String path) throws IOException {
        try (InputStream in = TrustProfiles.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("no resource " + path);
            }
            return in.readAllBytes();
        }
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
}
