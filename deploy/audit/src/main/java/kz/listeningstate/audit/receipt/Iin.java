package kz.listeningstate.audit.receipt;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kz.listeningstate.audit.Terminal;

/** Takes the holder's IIN without showing it, and never from the command line, which others on the machine can see. */
final class Iin {
    private Iin() {}

    /** Empty when what was typed, or stands on standard input, is none. */
    static Optional<String> ask() throws IOException {
        String line = Terminal.isThere()
                ? typed(System.console().readPassword("IIN (not shown): "))
                : new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return Optional.ofNullable(line).map(String::strip).filter(iin -> iin.matches("[0-9]{12}"));
    }

    private static String typed(char[] characters) {
        return characters == null ? null : new String(characters);
    }
}
