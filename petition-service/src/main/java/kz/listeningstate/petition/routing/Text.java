package kz.listeningstate.petition.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as it is told apart from others: by its words and their beginnings, since Kazakh and Russian say at the end of a word
 * what it does in the sentence. Kazakh letters, which many people have no keys for, and Latin ones are read as Russian ones.
 *
 * @param words different ones
 * @param features how often each stands in the text
 */
record Text(Collection<Word> words, Map<String, Integer> features) {

    /**
     * A word.
     *
     * @param written as it stands in the text first
     * @param features the word as it is compared, and its beginnings
     */
    record Word(String written, List<String> features) {}

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 7;

    private static final Map<Character, Character> RUSSIAN = letters("әа қк ңн ғг үу ұу өо һх іи ёе"
            + " aа äа áа bб cц dд eе fф gг ğг ǵг hх iи ıи íи jж kк lл mм nн ñн ńн oо öо óо pп qк rр sс şш tт uу ūу üу úу vв"
            + " wу xх yы ýу zз çч");

    static Text of(String text) {
        Map<String, Word> words = new LinkedHashMap<>();
        Map<String, Integer> features = new HashMap<>();
        Matcher found = WORD.matcher(text);
        while (found.find()) {
            Word word = words.computeIfAbsent(fold(found.group()), folded -> word(found.group(), folded));
            word.features().forEach(feature -> features.merge(feature, 1, Integer::sum));
        }
        return new Text(words.values(), features);
    }

    private static Word word(String written, String folded) {
        List<String> features = new ArrayList<>();
        features.add("=" + folded);
        for (int length = SHORTEST; length <= Math.min(LONGEST, folded.length()); length++) {
            features.add(folded.substring(0, length));
        }
        return new Word(written, features);
    }

    private static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace("sh", "ш").replace("ch", "ч");
        StringBuilder folded = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            folded.append((char) RUSSIAN.getOrDefault(lower.charAt(i), lower.charAt(i)));
        }
        return folded.toString();
    }

    private static Map<Character, Character> letters(String pairs) {
        Map<Character, Character> letters = new HashMap<>();
        for (String pair : pairs.split(" ")) {
            letters.put(pair.charAt(0), pair.charAt(1));
        }
        return letters;
    }
}
