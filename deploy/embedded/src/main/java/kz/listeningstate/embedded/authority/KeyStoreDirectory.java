package kz.listeningstate.embedded.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;

/** Certificates ({@code *.der}) and keys ({@code *.key}, mode 0600) of the demo authority on disk. */
record KeyStoreDirectory(Path authorities, Path keys) {

    static KeyStoreDirectory in(Path dir) {
        try {
            return new KeyStoreDirectory(
                    Files.createDirectories(dir.resolve("ca")), Files.createDirectories(dir.resolve("keys")));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create the demo authority in " + dir, e);
        }
    }

    Optional<CertificateAuthority> authority(String name, Algorithm algorithm) {
        return read(authorities.resolve(name + ".der"), name, algorithm)
                .map(kept -> new CertificateAuthority(kept.certificate(), kept.key()));
    }

    void save(String name, CertificateAuthority authority) {
        write(authorities.resolve(name + ".der"), name, authority.certificate(), authority.key());
    }

    Optional<DemoIdentity.Minted> identity(String name, Algorithm algorithm) {
        return read(keys.resolve(name + ".der"), name, algorithm);
    }

    void save(String name, DemoIdentity.Minted minted) {
        write(keys.resolve(name + ".der"), name, minted.certificate(), minted.key());
    }

    private Optional<DemoIdentity.Minted> read(Path certificate, String name, Algorithm algorithm) {
        if (!Files.exists(certificate)) {
            return Optional.empty();
        }
        try {
            byte[] key = Files.readAllBytes(keys.resolve(name + ".key"));
            return Optional.of(new DemoIdentity.Minted(
                    new X509CertificateHolder(Files.readAllBytes(certificate)), KeyMaterial.decode(algorithm, key)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the demo identity " + name, e);
        }
    }

    /** The certificate is written last: a key without a certificate counts as not there. */
    private void write(Path path, String name, X509CertificateHolder certificate, KeyMaterial key) {
        try {
            replace(keys.resolve(name + ".key"), key.encoded());
            replace(path, certificate.getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the demo identity " + name, e);
        }
    }

    private static void replace(Path target, byte[] bytes) throws IOException {
        Path draft = Files.createTempFile(target.getParent(), ".new", null);
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        if (posix && !target.toString().endsWith(".der")) {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
        }
        Files.write(draft, bytes);
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
