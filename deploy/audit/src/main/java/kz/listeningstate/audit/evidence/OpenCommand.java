package kz.listeningstate.audit.evidence;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import kz.listeningstate.audit.leaf.Leaf;
import kz.listeningstate.audit.tree.TreeHash;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit evidence open}: opens a record that was handed over and checks it against its leaf. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description = "Opens a record and checks that it is what its leaf of the public log commits to.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:all holds",
            "1:a file cannot be read or written",
            "2:wrong arguments",
            "3:no record, or of another version",
            "4:the record contradicts itself",
            "5:sealed to a key that this keyset does not hold",
            "6:changed after it was sealed, or another leaf's",
            "7:not what the leaf commits to",
            "8:what was sealed has not the form of evidence"
        })
final class OpenCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--private", required = true, paramLabel = "FILE", description = "The auditor's private keyset.")
    private Path keyset;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Writes cms.der, ocsp.der, timestamp.tst or act.json there.")
    private Path out;

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Parameters(paramLabel = "RECORD", description = "The JSON that the hand-over gave.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        SealedRecord sealed = SealedRecord.read(file);
        byte[] document = Opened.document(sealed.open(Keyset.read(keyset)), sealed.leaf());
        if (sealed.leaf() instanceof Leaf.Withdraw leaf && leaf.reason() != Leaf.Withdraw.BY_THE_SIGNER) {
            Invalidation act = Invalidation.read(document, leaf);
            write("act.json", document);
            print(json ? new String(document, StandardCharsets.UTF_8) : asText(sealed, act));
            return 0;
        }
        Evidence evidence = Evidence.read(document, sealed.leaf());
        write("cms.der", evidence.cms());
        write("ocsp.der", evidence.ocsp());
        write("timestamp.tst", evidence.timeStamp());
        print(json ? asJson(sealed, evidence) : asText(sealed, evidence));
        return 0;
    }

    private void print(String found) {
        spec.commandLine().getOut().println(found);
        spec.commandLine().getOut().flush();
    }

    /** Never over a file that is there: it may be another record's. */
    private void write(String name, byte[] content) throws IOException {
        if (content != null && out != null) {
            Files.createDirectories(out);
            Files.write(out.resolve(name), content, StandardOpenOption.CREATE_NEW);
        }
    }

    private static String asText(SealedRecord sealed, Evidence evidence) {
        return """
                All holds: the evidence is what the leaf commits to.
                petition     %s
                leaf         %s %s
                leaf's hour  %s
                received at  %s
                CMS          %s
                OCSP answer  %s
                lists        %s
                time stamp   %s""".formatted(
                        sealed.petitionId(),
                        sealed.leaf().type(),
                        HexFormat.of().formatHex(sealed.leafHash()),
                        Instant.ofEpochSecond(3_600 * sealed.leaf().hour()),
                        evidence.receivedAt(),
                        described(evidence.cms()),
                        described(evidence.ocsp()),
                        evidence.crl() == null ? "none asked" : evidence.crl(),
                        described(evidence.timeStamp()));
    }

    private static String asText(SealedRecord sealed, Invalidation act) {
        return """
                All holds: the act of two operators is what the leaf commits to.
                petition      %s
                leaf          %s %s
                ground        %s
                decision      %s
                proposed by   %s
                confirmed by  %s
                confirmed at  %s
                signatures    %d""".formatted(
                        sealed.petitionId(),
                        sealed.leaf().type(),
                        HexFormat.of().formatHex(sealed.leafHash()),
                        act.ground(),
                        act.reference(),
                        act.proposedBy(),
                        act.confirmedBy(),
                        act.confirmedAt(),
                        act.signatures());
    }

    private static String described(byte[] part) {
        return part == null ? "none" : part.length + " bytes, SHA-256 " + sha256(part);
    }

    private static String asJson(SealedRecord sealed, Evidence evidence) {
        JsonObject found = new JsonObject();
        found.addProperty("petitionId", sealed.petitionId().toString());
        found.addProperty("leafType", sealed.leaf().type());
        found.addProperty("leafHash", HexFormat.of().formatHex(sealed.leafHash()));
        found.addProperty("receivedAt", evidence.receivedAt().toString());
        add(found, "cmsSha256", evidence.cms());
        add(found, "ocspSha256", evidence.ocsp());
        found.add("crl", evidence.crl() == null ? JsonNull.INSTANCE : evidence.crl());
        add(found, "timeStampSha256", evidence.timeStamp());
        return new GsonBuilder().serializeNulls().create().toJson(found);
    }

    private static void add(JsonObject json, String member, byte[] part) {
        json.addProperty(member, part == null ? null : sha256(part));
    }

    private static String sha256(byte[] part) {
        return HexFormat.of().formatHex(TreeHash.sha256().digest(part));
    }
}
