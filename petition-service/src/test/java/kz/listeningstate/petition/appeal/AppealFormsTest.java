package kz.listeningstate.petition.appeal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The forms file against what is filed. */
class AppealFormsTest {
    private final List<AppealForms.View> forms =
            new AppealForms().all(new AppealRuleSets().inForceOn(LocalDate.of(2026, 9, 1)));

    @Test
    void everyTypeHasOneForm() {
        assertEquals(
                List.of(AppealType.values()),
                forms.stream().map(AppealForms.View::type).sorted().toList());
    }

    @Test
    void theFormsAskAllThatCanBeFiledAndNothingElse() {
        Set<String> filed = Stream.of(AppealDraft.class, Particulars.class)
                .flatMap(part -> Stream.of(part.getRecordComponents()))
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        filed.remove("type");
        assertEquals(
                filed,
                forms.stream()
                        .flatMap(form -> form.fields().stream())
                        .map(AppealForms.Field::name)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyWordStandsInThreeLanguages() {
        Stream<Map<String, String>> words = forms.stream()
                .flatMap(form -> Stream.concat(
                        Stream.of(form.name()), form.fields().stream().map(AppealForms.Field::label)));
        words.forEach(word -> assertEquals(Set.of("kk", "ru", "en"), word.keySet()));
    }
}
