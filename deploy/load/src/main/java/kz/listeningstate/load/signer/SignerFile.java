package kz.listeningstate.load.signer;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import kz.listeningstate.embedded.Directories;
import kz.listeningstate.embedded.authority.Algorithm;
import kz.listeningstate.embedded.authority.DemoAuthority;

/**
 * Signers of one algorithm and one demo authority in a file: minting 25,000 takes minutes, reading them a second. Records
 * are added at the end; what a killed run left half written there is cut off.
 */
public final class SignerFile {

    private static final int BATCH = 1_000;

    private final Path file;
    private final DemoAuthority authority;
    private final Algorithm algorithm;
    private long whole;

    private SignerFile(Path file, DemoAuthority authority, Algorithm algorithm) {
        this.file = file;
        this.authority = authority;
        this.algorithm = algorithm;
    }

    /**
     * The first so many signers; those that are not kept yet are minted and kept.
     *
     * @param folder of the files, readable by its owner alone
     * @param progress told how the minting goes, a line at a time
     */
    public static List<Signer> signers(
            Path folder, DemoAuthority authority, Algorithm algorithm, int number, Consumer<String> progress) {
        String name = algorithm.name().toLowerCase(Locale.ROOT) + "-" + fingerprint(authority, algorithm) + ".signers";
        Path file = Directories.makePrivate(folder).resolve(name);
        try {
            return new SignerFile(file, authority, algorithm).upTo(number, progress);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep signers in " + file, e);
        }
    }

    private List<Signer> upTo(int number, Consumer<String> progress) throws IOException {
        List<Signer> signers = read();
        if (!signers.isEmpty() && isNearlyExpired(signers.get(0))) {
            Files.delete(file);
            signers = read();
        }
        if (signers.size() < number) {
            mint(signers, number, progress);
        }
        return List.copyOf(signers.subList(0, number));
    }

    private List<Signer> read() throws IOException {
        List<Signer> signers = new ArrayList<>();
        whole = 0;
        if (!Files.exists(file)) {
            return signers;
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            while (true) {
                Signer signer = new Signer(algorithm, bytes(in), bytes(in));
                signers.add(signer);
                whole += 2 * Integer.BYTES + signer.key().length + signer.certificate().length;
            }
        } catch (EOFException end) {
            return signers;
        }
    }

    private void mint(List<Signer> signers, int number, Consumer<String> progress) throws IOException {
        int first = signers.size();
        Mint mint = Mint.of(authority, algorithm, first, number);
        for (int begin = first; begin < number; begin += BATCH) {
            List<Signer> batch = mint.signers(begin, Math.min(number, begin + BATCH));
            append(batch);
            signers.addAll(batch);
            progress.accept("minted " + signers.size() + " of " + number + " " + algorithm + " signers");
        }
    }

    private void append(List<Signer> batch) throws IOException {
        try (var channel = Files.newByteChannel(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(whole).position(whole);
            DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(java.nio.channels.Channels.newOutputStream(channel)));
            for (Signer signer : batch) {
                write(out, signer.key());
                write(out, signer.certificate());
            }
            out.flush();
            whole = channel.position();
        }
    }

    private static boolean isNearlyExpired(Signer signer) {
        Instant end = signer.leaf().getNotAfter().toInstant();
        return end.isBefore(Instant.now().plus(Duration.ofDays(1)));
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String fingerprint(DemoAuthority authority, Algorithm algorithm) {
        try {
            byte[] certificate = authority.issuing(algorithm).certificate().getEncoded();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate);
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
