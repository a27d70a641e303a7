package kz.listeningstate.audit;

import java.io.Console;

/** Whether somebody sits there. */
public final class Terminal {
    private Terminal() {}

    /** Since Java 22 there is a console even without a terminal, and a method that tells. */
    public static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a public method of a public class", e);
        }
    }
}
