package kz.listeningstate.embedded.authority;

/**
 * A made-up inhabitant of Kazakhstan.
 *
 * @param id short name in the key holder, such as {@code aigul}
 * @param iin individual identification number, 12 digits with a valid check digit
 * @param patronymic may be empty
 * @param algorithm the kind of key the person holds by default
 */
public record Person(String id, String iin, String surname, String givenName, String patronymic, Algorithm algorithm) {

    public String name() {
        return givenName + " " + surname;
    }
}
