package kz.listeningstate.embedded.authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Made-up inhabitants of Kazakhstan, always the same: names are common ones, identification numbers only well formed. */
public final class DemoPeople {
    /** Business identification number of the demo village's akimat; its check digit is valid. */
    public static final String KOKBULAK_BIN = withCheckDigit("00014000123");

    /** The same of the district above it. */
    public static final String KOKZHAZYK_BIN = withCheckDigit("00014000124");

    static final String KOKBULAK_NAME = "\"КӨКБҰЛАҚ АУЫЛЫНЫҢ ӘКІМДІГІ\" ММ";

    static final String KOKZHAZYK_NAME = "\"КӨКЖАЗЫҚ АУДАНЫНЫҢ ӘКІМДІГІ\" ММ";

    /** A made-up company for which Yerlan may sign. */
    public static final String COMPANY_BIN = withCheckDigit("15034002345");

    public static final String COMPANY_NAME = "\"КӨКБҰЛАҚ НАН\" ЖШС";

    public static final Person AIGUL =
            new Person("aigul", "900315400017", "Сәрсенова", "Айгүл", "Қайратқызы", Algorithm.GOST);
    public static final Person YERLAN =
            new Person("yerlan", "850722300021", "Жұмабаев", "Ерлан", "Маратұлы", Algorithm.RSA);
    public static final Person OLGA = new Person("olga", "981101400030", "Ким", "Ольга", "Сергеевна", Algorithm.GOST);

    /** Ninety people: the demo log-ins first, then {@code citizen-04} to {@code citizen-90}. */
    public static final List<Person> ALL = people();

    static final Person STRANGER = new Person(
            "stranger", iin(LocalDate.of(1979, 5, 6), true, 901), "Беков", "Аслан", "Рустемұлы", Algorithm.GOST);
    static final Person HEAD_OF_KOKBULAK = new Person(
            "head", iin(LocalDate.of(1974, 9, 12), false, 902), "Тілеуова", "Гүлнар", "Серікқызы", Algorithm.GOST);
    static final Person HEAD_OF_KOKZHAZYK = new Person(
            "head-of-district",
            iin(LocalDate.of(1968, 4, 3), true, 903),
            "Сейітов",
            "Болат",
            "Жұмабекұлы",
            Algorithm.GOST);

    private DemoPeople() {}

    private static List<Person> people() {
        List<Person> people = new ArrayList<>(List.of(AIGUL, YERLAN, OLGA));
        for (int number = people.size() + 1; number <= 90; number++) {
            people.add(citizen(number));
        }
        return List.copyOf(people);
    }

    /** Strides that share no factor with the lists' lengths, so that no two people bear the same name. */
    private static Person citizen(int number) {
        boolean male = number % 2 == 0;
        List<String> given = male ? DemoNames.MEN : DemoNames.WOMEN;
        String[] surname =
                DemoNames.SURNAMES.get(number * 7 % DemoNames.SURNAMES.size()).split("/");
        String[] patronymic = DemoNames.PATRONYMICS
                .get(number * 5 % DemoNames.PATRONYMICS.size())
                .split("/");
        LocalDate born = LocalDate.of(1950 + number * 11 % 56, 1 + number * 5 % 12, 1 + number * 13 % 28);
        return new Person(
                "citizen-%02d".formatted(number),
                iin(born, male, 100 + number),
                male ? surname[0] : surname[1],
                given.get(number / 2 % given.size()),
                male ? patronymic[0] : patronymic[1],
                number % 4 < 2 ? Algorithm.GOST : Algorithm.RSA);
    }

    /** YYMMDD, century and sex, four serial digits, check digit; a serial that would have none is skipped. */
    public static String iin(LocalDate born, boolean male, int serial) {
        int century = (born.getYear() / 100 - 18) * 2 + (male ? 1 : 2);
        for (int candidate = serial; ; candidate += 1000) {
            String digits = "%02d%02d%02d%d%04d"
                    .formatted(born.getYear() % 100, born.getMonthValue(), born.getDayOfMonth(), century, candidate);
            String full = withCheckDigit(digits);
            if (full != null) {
                return full;
            }
        }
    }

    /** The twelve digits with their check digit, or null when the eleven have none. */
    private static String withCheckDigit(String eleven) {
        int check = weighted(eleven, 0);
        if (check == 10) {
            check = weighted(eleven, 2);
        }
        return check == 10 ? null : eleven + check;
    }

    /** Weights 1..11, or from the third on and round again: 3..11, 1, 2. */
    private static int weighted(String digits, int shift) {
        int sum = 0;
        for (int i = 0; i < 11; i++) {
            sum += (digits.charAt(i) - '0') * ((i + shift) % 11 + 1);
        }
        return sum % 11;
    }
}
