package kz.listeningstate.audit;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;

/** The command as somebody types it, and what it answered. */
public record Run(int status, String out, String err) {

    public static Run audit(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Audit.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
        return new Run(status, out.toString(), err.toString());
    }
}
