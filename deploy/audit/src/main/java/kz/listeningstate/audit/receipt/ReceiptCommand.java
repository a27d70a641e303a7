package kz.listeningstate.audit.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.listeningstate.audit.Faults;
import kz.listeningstate.audit.Finding;
import kz.listeningstate.audit.Kind;
import kz.listeningstate.audit.Malformed;
import kz.listeningstate.audit.Progress;
import kz.listeningstate.audit.leaf.Leaf;
import kz.listeningstate.audit.note.KeysFile;
import kz.listeningstate.audit.note.LogKeys;
import kz.listeningstate.audit.note.Standing;
import kz.listeningstate.audit.source.Source;
import kz.listeningstate.audit.vrf.Ecvrf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit receipt}: what a receipt proves, without any network unless a log is named. */
@Command(
        name = "receipt",
        mixinStandardHelpOptions = true,
        description = "Checks a receipt, whole or its shareable part, and says in plain words what it proves.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:the leaf is in the log, and the log and enough witnesses signed that",
            "1:a file cannot be read, or the log cannot be reached",
            "2:wrong arguments",
            "3:no receipt, or the file of --keys is no list of keys",
            "11:SIGNATURE: the promise or the checkpoint is not signed by the log's key",
            "15:PROMISE: the receipt contradicts itself or proves nothing",
            "16:WITNESS: less than the witnesses' quorum, or a bad cosignature",
            "20:INCOMPLETE: not in the log yet, no keys were given, or --iin could not be checked"
        })
public final class ReceiptCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description = "Your own copy of the log's keys; else those of --log are used.")
    private Path keysFile;

    @Option(
            names = "--log",
            paramLabel = "URL|FOLDER",
            description = "Where to find the petition's VRF key, and the log's keys without --keys.")
    private String log;

    @Option(names = "--vrf-key", paramLabel = "HEX", description = "The petition's VRF key, 33 bytes, if you know it.")
    private String vrfKey;

    @Option(
            names = "--iin",
            description =
                    "Asks for the holder's IIN (or reads it from standard input), to check that the leaf is theirs.")
    private boolean asksForIin;

    @Parameters(paramLabel = "FILE", description = "The receipt, JSON.")
    private Path file;

    private final Faults faults = new Faults();

    @Override
    public Integer call() throws IOException {
        Receipt receipt = receipt();
        String iin = asksForIin ? iin() : null;
        try (Source source = log == null ? null : Source.at(log)) {
            LogKeys keys = keys(source);
            faults.addAll(ReceiptCheck.faults(file.toString(), receipt, keys, Instant.now()));
            requireProof(receipt, keys);
            Optional<Leaf> leaf = leaf(receipt);
            String nullifier = leaf.isPresent() && leaf.get() instanceof Leaf.Sign sign
                    ? nullifier(receipt, sign, source, iin)
                    : notChecked("the leaf is no signature");
            print(new ReceiptText(receipt, leaf.orElse(null), keys, keysFile != null, nullifier).lines());
        }
        return faults.status();
    }

    private void print(Iterable<String> lines) {
        PrintWriter out = spec.commandLine().getOut();
        lines.forEach(out::println);
        if (faults.isEmpty()) {
            out.println("Verdict: all holds.");
        } else {
            out.println("Findings");
            faults.print(out);
        }
        out.flush();
    }

    private Receipt receipt() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Receipt.parse(in.readNBytes(Receipt.LARGEST + 1));
        } catch (Malformed e) {
            throw new Finding(Finding.UNREADABLE, file + " is no receipt: it " + e.getMessage() + ".", e);
        }
    }

    /** Null when none are known. */
    private LogKeys keys(Source source) throws IOException {
        if (keysFile != null) {
            return KeysFile.read(keysFile);
        }
        if (source == null) {
            faults.add(
                    Kind.INCOMPLETE,
                    file.toString(),
                    "no signature on it could be checked without the log's keys: give --keys or --log.");
            return null;
        }
        try {
            return LogKeys.parse(source.need("keys", LogKeys.LARGEST));
        } catch (Malformed e) {
            throw new Finding(Finding.UNREADABLE, "The log's list of keys " + e.getMessage() + ".", e);
        }
    }

    /** Without the log a quorum of witnesses is all that shows that the leaf is in the log which everybody sees. */
    private void requireProof(Receipt receipt, LogKeys keys) {
        if (receipt.proof() == null) {
            faults.add(
                    Kind.INCOMPLETE,
                    file.toString(),
                    "it holds a promise and no proof yet: fetch it again after "
                            + receipt.promise().mergeBy() + ", by when the leaf must be in the log.");
        } else if (keys != null) {
            Standing.of(receipt.proof().checkpoint(), file + ReceiptCheck.CHECKPOINT, keys, Instant.now())
                    .quorumFault()
                    .ifPresent(faults::add);
        }
    }

    /** Empty when it is none, which is reported elsewhere. */
    private static Optional<Leaf> leaf(Receipt receipt) {
        try {
            return Optional.of(Leaf.parse(receipt.leaf()));
        } catch (Malformed e) {
            return Optional.empty();
        }
    }

    private String nullifier(Receipt receipt, Leaf.Sign leaf, Source source, String iin) throws IOException {
        if (receipt.secret() == null) {
            return notChecked("the receipt's private part was not given");
        }
        if (receipt.secret().vrfProof() == null) {
            return notChecked("the receipt has no VRF proof, as after the end of a petition's retention period");
        }
        byte[] key = vrfKey == null ? found(receipt, source) : given();
        if (key == null && asksForIin) {
            notChecked("the petition's VRF key is missing: --log or --vrf-key");
        }
        return NullifierCheck.check(file.toString(), leaf, receipt.secret().vrfProof(), key, iin, faults);
    }

    /** Whoever asked for it must not read that all holds. */
    private String notChecked(String why) {
        if (asksForIin) {
            faults.add(Kind.INCOMPLETE, file.toString(), "whether it is this IIN's was not checked: " + why + ".");
        }
        return "not checked: " + why;
    }

    private byte[] given() {
        try {
            byte[] key = HexFormat.of().parseHex(vrfKey);
            if (Ecvrf.isKey(key)) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--vrf-key is not hexadecimal.", e);
        }
        throw new ParameterException(spec.commandLine(), "--vrf-key is no point of P-256.");
    }

    /** Null when there is no log to look into, or nothing to prove it by. */
    private byte[] found(Receipt receipt, Source source) throws IOException {
        if (source == null || receipt.proof() == null || !receipt.proof().includes(receipt.leafHash())) {
            return null;
        }
        Progress progress = new Progress(spec.commandLine().getErr());
        Optional<Leaf.Open> open =
                new OpenLeaf(source, receipt.proof().checkpoint(), progress).find(receipt.petition(), receipt.index());
        progress.end();
        if (open.isEmpty()) {
            faults.add(Kind.PROMISE, file.toString(), "the log has no OPEN leaf of its petition before its leaf.");
        }
        return open.map(Leaf.Open::vrfKey).orElse(null);
    }

    private String iin() throws IOException {
        return Iin.ask().orElseThrow(() -> new ParameterException(spec.commandLine(), "An IIN has twelve digits."));
    }
}
