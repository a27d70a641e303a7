package kz.listeningstate.petition.appeal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.listeningstate.petition.problem.Problem;

/** The form of each type, {@code law/appeal-forms.json}: it asks only what the type needs (63, 93), and what it asks is checked. */
@ApplicationScoped
class AppealForms {
    private final Data data;

    /** A file that cannot be read stops the service at its start. */
    AppealForms() {
        ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        try (InputStream file = AppealForms.class.getResourceAsStream("/law/appeal-forms.json")) {
            data = json.readValue(file, new TypeReference<Data>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("law/appeal-forms.json", e);
        }
    }

    /** @param fields words for each field, by language */
    record Data(Map<String, Map<String, String>> fields, List<Form> forms) {}

    record Form(AppealType type, Map<String, String> name, List<String> required, List<String> optional) {}

    /**
     * A form as it is shown.
     *
     * @param name of the type, by language: kk, ru, en
     * @param termWorkingDays from the day after registration to the answer (76(1))
     */
    record View(
            AppealType type, Procedure procedure, int termWorkingDays, Map<String, String> name, List<Field> fields) {}

    /**
     * @param name of the property in {@code POST /api/v1/appeals}
     * @param label by language
     */
    record Field(String name, boolean required, Map<String, String> label) {}

    List<View> all(AppealRules rules) {
        return data.forms().stream()
                .map(form -> new View(
                        form.type(),
                        form.type().procedure(),
                        rules.termWorkingDays(),
                        form.name(),
                        Stream.concat(
                                        form.required().stream().map(name -> field(name, true)),
                                        form.optional().stream().map(name -> field(name, false)))
                                .toList()))
                .toList();
    }

    private Field field(String name, boolean required) {
        return new Field(name, required, data.fields().get(name));
    }

    /** What types differ in; the rest is the same for all and checked where it stands. 400 with {@code required}, {@code not-asked}. */
    void check(AppealType type, Particulars particulars) {
        Form form = data.forms().stream()
                .filter(one -> one.type() == type)
                .findFirst()
                .orElseThrow();
        Map<String, String> given = new TreeMap<>();
        given.put("complainedOf", particulars.complainedOf());
        given.put("complainedAgainst", particulars.complainedAgainst());
        List<Problem.FieldError> errors = new ArrayList<>();
        given.forEach((name, value) ->
                fault(form, name, value).ifPresent(fault -> errors.add(new Problem.FieldError(name, fault, null))));
        if (!errors.isEmpty()) {
            throw new Problem(400, "invalid-request", errors).against("63");
        }
    }

    private static Optional<String> fault(Form form, String name, String value) {
        if (form.required().contains(name)) {
            return value == null || value.isBlank() ? Optional.of("required") : Optional.empty();
        }
        return value == null || form.optional().contains(name) ? Optional.empty() : Optional.of("not-asked");
    }
}
