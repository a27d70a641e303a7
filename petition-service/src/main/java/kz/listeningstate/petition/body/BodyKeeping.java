package kz.listeningstate.petition.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.register.Registers;
import kz.listeningstate.petition.trail.Actor;

/**
 * How an administrator keeps the bodies: one by one, or a whole file, all or nothing. Nothing is deleted; a body that is merged or
 * dissolved gets its last day and a successor. Petitions that are public keep the level and threshold of their publication.
 */
@ApplicationScoped
@Transactional
class BodyKeeping implements RegisterFile {
    private final Bodies bodies;
    private final BodyChanges changes;
    private final Territories territories;
    private final Populations populations;
    private final RegisterWriter writer;
    private final Topics topics;
    private final Registers registers;
    private final CurrentUser user;
    private final ObjectMapper json;

    BodyKeeping(
            Bodies bodies,
            BodyChanges changes,
            Territories territories,
            Populations populations,
            RegisterWriter writer,
            Topics topics,
            Registers registers,
            CurrentUser user,
            ObjectMapper json) {
        this.bodies = bodies;
        this.changes = changes;
        this.territories = territories;
        this.populations = populations;
        this.writer = writer;
        this.topics = topics;
        this.registers = registers;
        this.user = user;
        this.json = json;
    }

    /** A body as it was made by a change. */
    record Former(int version, Instant changedAt, BodyEntry body) {}

    /** Registers a body. 409 {@code body-exists}; 400 {@code invalid-request} names what does not fit. */
    void create(BodyEntry body) {
        registers.change(StateBodies.REGISTER);
        if (body.code() != null && bodies.findById(body.code()) != null) {
            throw new Problem(409, "body-exists");
        }
        write(body);
    }

    /**
     * Changes a body, whose code stays. 404 {@code not-found}, 412 {@code stale-version}, 400 {@code invalid-request}.
     *
     * @param read version that the caller has read
     */
    void change(String code, BodyEntry body, int read) {
        registers.change(StateBodies.REGISTER);
        Body known = bodies.findByIdOptional(code).orElseThrow(Problem::notFound);
        IfMatch.check(read, known.version());
        if (!code.equals(body.code())) {
            throw Problem.invalidField("code", "invalid");
        }
        if (!body.equals(known.entry())) {
            write(body);
        }
    }

    /** What a body was, the newest first. */
    List<Former> history(String code, int page, int size) {
        return changes.of(code, page, size).stream()
                .map(change -> new Former(change.version(), change.changedAt(), parsed(change.state())))
                .toList();
    }

    @Override
    public Export export() {
        List<Map<String, String>> lines = bodies.list("order by code").stream()
                .map(body -> RegisterCsv.line(body.entry()))
                .toList();
        return new Export(registers.version(StateBodies.REGISTER), CsvFile.write(RegisterCsv.BODY, lines));
    }

    @Override
    public ImportResult importFile(byte[] file, int read, boolean dryRun) {
        long version = dryRun ? registers.version(StateBodies.REGISTER) : registers.change(StateBodies.REGISTER) - 1;
        IfMatch.check(read, Math.toIntExact(version));
        ImportFaults faults = new ImportFaults();
        Map<Integer, BodyEntry> lines = new LinkedHashMap<>();
        RegisterCsv.read(file, RegisterCsv.BODY, faults)
                .forEach(line -> lines.put(line.number(), RegisterCsv.body(line, faults)));
        Map<String, BodyEntry> before = known();
        Map<String, BodyEntry> after = new HashMap<>(before);
        lines.values().forEach(body -> after.put(body.code(), body));
        RegisterCheck check = check(after);
        lines.forEach((number, body) ->
                check.faults(body).forEach(fault -> faults.add(number, fault.field(), fault.reason())));
        faults.refuse();
        List<BodyEntry> written = lines.values().stream()
                .filter(body -> !body.equals(before.get(body.code())))
                .toList();
        if (!dryRun) {
            writer.bodies(written, administrator());
        }
        int created = (int) written.stream()
                .filter(body -> !before.containsKey(body.code()))
                .count();
        return new ImportResult(created, written.size() - created, lines.size() - written.size());
    }

    private void write(BodyEntry body) {
        Map<String, BodyEntry> after = known();
        after.put(body.code(), body);
        List<Problem.FieldError> errors = new ArrayList<>();
        check(after)
                .faults(body)
                .forEach(fault -> errors.add(new Problem.FieldError(property(fault.field()), fault.reason(), null)));
        if (!errors.isEmpty()) {
            throw new Problem(400, "invalid-request", errors);
        }
        writer.bodies(List.of(body), administrator());
    }

    /** A column's name as the property of a request: {@code in_force_to}, {@code inForceTo}. */
    static String property(String column) {
        return switch (column) {
            case "in_force_to" -> "inForceTo";
            case "name_kk", "name_ru", "name_en" -> column.replace('_', '.');
            default -> column;
        };
    }

    private Map<String, BodyEntry> known() {
        Map<String, BodyEntry> known = new HashMap<>();
        bodies.listAll().forEach(body -> known.put(body.code(), body.entry()));
        return known;
    }

    private RegisterCheck check(Map<String, BodyEntry> after) {
        Map<String, TerritoryEntry> places = territories.listAll().stream()
                .map(Territory::entry)
                .collect(Collectors.toMap(TerritoryEntry::code, Function.identity()));
        return new RegisterCheck(
                after,
                places,
                populations.all().stream().map(Population::territory).collect(Collectors.toSet())::contains,
                topic -> topics.find(topic).isPresent());
    }

    private Actor administrator() {
        return new Actor(user.requiredId(), Role.ADMINISTRATOR);
    }

    private BodyEntry parsed(String state) {
        try {
            return json.readValue(state, BodyEntry.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A body of the history is not readable", e);
        }
    }
}
