package kz.listeningstate.signature.stamp;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.listeningstate.signature.sequencer.PublicFiles;

/** The stamps that were kept, as anybody can read them ({@code contracts/stamps.md}). */
@ApplicationScoped
class StampList {
    private static final TypeReference<List<Entry>> ENTRIES = new TypeReference<>() {};

    private final PublicFiles files;
    private final ObjectMapper json = new ObjectMapper();

    StampList(PublicFiles files) {
        this.files = files;
    }

    /** As it is written: the time is ISO 8601 in UTC. */
    record Entry(long size, String at) {}

    /** A stamped checkpoint: the size of its tree, and the time that the token says. */
    record Stamp(long size, Instant at) {}

    Optional<Stamp> last() throws IOException {
        List<Entry> entries = entries();
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.get(entries.size() - 1))
                        .map(last -> new Stamp(last.size(), Instant.parse(last.at())));
    }

    /** The list comes last: what it names is there. */
    void add(Stamp stamp, byte[] checkpoint, byte[] token) throws IOException {
        String folder = PublicFiles.STAMPS + "/" + stamp.size() + "/";
        files.write(folder + "checkpoint", checkpoint);
        files.write(folder + "token", token);
        List<Entry> entries = new ArrayList<>(entries());
        entries.add(new Entry(stamp.size(), stamp.at().toString()));
        files.write(PublicFiles.STAMP_LIST, json.writeValueAsString(entries).getBytes(StandardCharsets.UTF_8));
    }

    private List<Entry> entries() throws IOException {
        Optional<byte[]> list = files.read(PublicFiles.STAMP_LIST);
        return list.isEmpty() ? List.of() : json.readValue(list.get(), ENTRIES);
    }
}
