package kz.listeningstate.load.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Words as a language has them: few are everywhere, most are rare (Zipf). Some are real, the others only sound so. */
public final class Corpus {
    /** Words of every text, which nobody looks for; the most common ones of both languages. */
    private static final List<String> EVERYWHERE = List.of(
            ("және бұл мен үшін бар емес деп болып керек сол осы бір да де ғана еді оның біз олар сондай бойынша туралы"
                            + " сондықтан жоқ көп барлық өз кейін дейін ретінде қазір халық адам жыл"
                            + " и в на не что с по как это к из у за от о для при так но же все мы они был который если уже или")
                    .split(" "));

    private static final List<String> REAL = List.of(
            ("су жол мектеп аурухана ауыл қала балабақша жер салық жұмыс зейнетақы экология жылу газ көше көпір саябақ кітапхана"
                            + " вода дорога школа больница село город детский сад земля налог работа пенсия тепло улица мост парк"
                            + " библиотека автобус площадка освещение мусор строительство ремонт качество тариф врач учитель")
                    .split(" "));
    private static final String[] BEGIN = {
        "қа", "бе", "то", "жұ", "ма", "сы", "кө", "да", "ре", "по", "ша", "не", "бұ", "ті", "ле"
    };
    private static final String[] MIDDLE = {"ра", "лы", "ме", "ны", "ба", "сі", "го", "ды", "ку", "те", "жа", "ви"};
    private static final String[] END = {"қ", "н", "лық", "тер", "ма", "ние", "ст", "р", "дар", "ка", "з", "ғы"};

    private final List<String> words;

    public Corpus(int size, Random random) {
        Set<String> distinct = new LinkedHashSet<>(EVERYWHERE);
        distinct.addAll(REAL);
        while (distinct.size() < size) {
            StringBuilder word = new StringBuilder(any(BEGIN, random));
            for (int i = random.nextInt(3); i >= 0; i--) {
                word.append(any(MIDDLE, random));
            }
            distinct.add(word.append(any(END, random)).toString());
        }
        words = new ArrayList<>(distinct);
    }

    /** A word of running text: the n-th most common one comes about n times more seldom than the most common. */
    String word(Random random) {
        int rank = (int) Math.pow(words.size(), random.nextDouble());
        return words.get(Math.min(rank, words.size() - 1));
    }

    /** A word that says what a text is about, as often as it is written about. */
    public String telling(Random random) {
        String word = word(random);
        while (EVERYWHERE.contains(word)) {
            word = word(random);
        }
        return word;
    }

    /** So many words of running text. */
    public String text(int length, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : i % 12 == 0 ? ". " : " ").append(word(random));
        }
        return text.toString();
    }

    private static String any(String[] parts, Random random) {
        return parts[random.nextInt(parts.length)];
    }
}
