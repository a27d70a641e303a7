package kz.listeningstate.petition.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text is told apart by: its words and their beginnings, since Kazakh and Russian say at the end of a word what it does in
 * the sentence. Kazakh letters, which many people have no keys for, and Latin ones are written with Russian ones.
 */
final class Words {
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 7;
    /** Of longer texts the beginning: what they ask for is said by then. */
    private static final int READ = 20_000;

    private static final Map<Character, String> RUSSIAN = letters(
            "әа қк ңн ғг үу ұу өо һх іи ёе", "aа äа bб cц dд eе fф gг ğг hх iи ıи jж kк lл mм nн ñн oо öо pп qк rр sс tт"
                    + " uу ūу üу vв wу xх yы zз şш çч");

    private Words() {}

    private static Map<Character, String> letters(String cyrillic, String latin) {
        Map<Character, String> map = new HashMap<>();
        for (String pair : (cyrillic + " " + latin).split(" ")) {
            map.put(pair.charAt(0), pair.substring(1));
        }
        return Map.copyOf(map);
    }

    /** In the order of the text, as written. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.substring(0, Math.min(READ, text.length())));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** A word as it is compared. */
    static String fold(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        for (char letter : word.toLowerCase(Locale.ROOT).replace("sh", "ш").replace("ch", "ч").toCharArray()) {
            folded.append(RUSSIAN.getOrDefault(letter, String.valueOf(letter)));
        }
        return folded.toString();
    }

    /** The word itself and its beginnings. */
    static List<String> features(String word) {
        String folded = fold(word);
        List<String> features = new ArrayList<>();
        features.add("=" + folded);
        for (int length = SHORTEST; length <= Math.min(LONGEST, folded.length()); length++) {
            features.add(folded.substring(0, length));
        }
        return features;
    }

    /** How often each stands in the text. */
    static Map<String, Integer> count(String text) {
        Map<String, Integer> counts = new HashMap<>();
        of(text).forEach(word -> features(word).forEach(feature -> counts.merge(feature, 1, Integer::sum)));
        return counts;
    }
}
