package kz.listeningstate.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Keycloak unpacked and optimised ({@code kc.sh build}) once per version and build options, kept in the
 * user's cache folder and shared by everything that runs it.
 */
final class KeycloakDistribution {

    /** Options fixed at build time; a change of any of them makes a new entry in the cache. */
    static final List<String> BUILD_OPTIONS = List.of(
            "--db=postgres",
            "--cache=local",
            "--health-enabled=true",
            "--http-relative-path=/auth",
            "--features-disabled=kerberos");

    private KeycloakDistribution() {}

    /** The folder of the ready distribution; made under a lock when it is not there, about half a minute. */
    static Path prepare() {
        Properties built = coordinates();
        String version = built.getProperty("version");
        Path cache = Directories.make(cacheRoot());
        Path ready = cache.resolve("keycloak-" + version + "-" + fingerprint());
        if (Files.isDirectory(ready)) {
            return ready;
        }
        try (CacheLock lock = CacheLock.take(cache.resolve("keycloak.lock"))) {
            if (!Files.isDirectory(ready)) {
                build(archive(built), ready);
            }
            return ready;
        }
    }

    static boolean isPrepared() {
        return Files.isDirectory(
                cacheRoot().resolve("keycloak-" + coordinates().getProperty("version") + "-" + fingerprint()));
    }

    static Path cacheRoot() {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path root = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        return root.resolve("listening-state");
    }

    private static String fingerprint() {
        return Fingerprint.of(String.join(" ", BUILD_OPTIONS).getBytes(StandardCharsets.UTF_8));
    }

    // Built beside its final place and moved there in one step: a half-finished build is never used.
    private static void build(Path archive, Path ready) {
        Path half = ready.resolveSibling(ready.getFileName() + ".half");
        Directories.remove(half);
        try {
            unpack(archive, half);
            augment(half);
            Files.move(half, ready, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack Keycloak into " + half, e);
        } finally {
            Directories.remove(half);
        }
    }

    private static void augment(Path home) throws IOException {
        Path log = home.resolve("build.log");
        List<String> command = new ArrayList<>(command(home, home, List.of("-Xmx512m")));
        command.add("build");
        command.addAll(BUILD_OPTIONS);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("Keycloak could not be built:\n" + Files.readString(log));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Keycloak was built", e);
        }
    }

    /** The command line that {@code kc.sh} would put together, without the shell between us and the process. */
    static List<String> command(Path distribution, Path home, List<String> javaOptions) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        for (String packageName : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            command.add("--add-opens=java.base/" + packageName + "=ALL-UNNAMED");
        }
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Dfile.encoding=UTF-8");
        command.add("-Duser.language=en");
        command.add("-Duser.country=US");
        command.add("-Djava.security.egd=file:/dev/urandom");
        command.add("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.add("-Dpicocli.disable.closures=true");
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        command.add("-cp");
        command.add(distribution.resolve("lib/quarkus-run.jar").toString());
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        return command;
    }

    private static Properties coordinates() {
        Properties properties = new Properties();
        try (InputStream in = KeycloakDistribution.class.getResourceAsStream("keycloak.properties")) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("keycloak.properties cannot be read", e);
        }
    }

    /** Where the build found the archive; else the local Maven repository, which may have moved since. */
    private static Path archive(Properties built) {
        String version = built.getProperty("version");
        String inRepository =
                "org/keycloak/keycloak-quarkus-dist/" + version + "/keycloak-quarkus-dist-" + version + ".tar.gz";
        return Stream.of(
                        Path.of(built.getProperty("archive")),
                        Path.of(System.getProperty("maven.repo.local", "")).resolve(inRepository),
                        Path.of(built.getProperty("repository")).resolve(inRepository),
                        Path.of(System.getProperty("user.home"), ".m2/repository", inRepository))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Keycloak " + version
                        + " is not in the local Maven repository; build deploy/embedded with Maven once"));
    }

    private static void unpack(Path archive, Path target) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
                TarArchiveInputStream tar = new TarArchiveInputStream(new GzipCompressorInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target);
            }
        }
    }

    // Every path in the archive begins with "keycloak-<version>/", which is left out.
    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
        Path path = target.resolve(name).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("The archive reaches outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (entry.isFile()) {
            Files.createDirectories(path.getParent());
            Files.copy(tar, path);
        }
    }
}
