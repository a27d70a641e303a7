package kz.listeningstate.load.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CorpusTest {

    @Test
    void fewWordsAreCommonAndMostAreRare() {
        Random random = new Random(1);
        Corpus corpus = new Corpus(5_000, random);
        Map<String, Long> counts = Stream.generate(() -> corpus.word(random))
                .limit(100_000)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long most = counts.values().stream().max(Long::compare).orElseThrow();
        assertTrue(most > 3_000 && most < 20_000, "the most common word came " + most + " times");
        assertTrue(counts.size() > 3_000, counts.size() + " words came at all");
        assertEquals(150, corpus.text(150, random).split(" ").length);
    }

    @Test
    void theLatestPercentileIsTheSlowestAnswer() {
        Readers.Read read = new Readers.Read(new double[] {1, 2, 3, 4, Double.POSITIVE_INFINITY}, 1, 2);
        assertEquals(3, read.percentile(50));
        assertEquals(Double.POSITIVE_INFINITY, read.percentile(95));
        assertEquals(1, read.percentile(0));
        assertEquals(2, read.perSecond(), "of five in two seconds one failed");
    }
}
