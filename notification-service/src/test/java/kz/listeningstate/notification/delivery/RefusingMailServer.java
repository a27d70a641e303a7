package kz.listeningstate.notification.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Speaks as much SMTP (RFC 5321) as it takes to refuse one recipient, quoting the address as real servers do, and to
 * hang up.
 */
final class RefusingMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String refused;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger hangUps = new AtomicInteger();

    RefusingMailServer(int port, String refused) throws IOException {
        this.socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        this.refused = refused;
        Thread thread = new Thread(this::accept, "refusing-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    int taken() {
        return taken.get();
    }

    /** So many times the line goes dead after the letter was begun. */
    void hangUp(int times) {
        hangUps.set(times);
    }

    int hangUpsLeft() {
        return hangUps.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread thread = new Thread(() -> talk(client), "refusing-mail-client");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8)) {
            out.print("220 test\r\n");
            out.flush();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String answer = answer(line.toUpperCase(Locale.ROOT));
                out.print(answer + "\r\n");
                out.flush();
                if (answer.startsWith("354")) {
                    if (hangUps.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                        return;
                    }
                    readLetter(in);
                    out.print("250 taken\r\n");
                    out.flush();
                }
                if (answer.startsWith("221")) {
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readLetter(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            line = in.readLine();
        }
        taken.incrementAndGet();
    }

    private String answer(String command) {
        if (command.startsWith("RCPT") && command.contains(refused.toUpperCase(Locale.ROOT))) {
            return "550 5.1.1 <" + refused + "> no such user";
        }
        if (command.equals("DATA")) {
            return "354 go on";
        }
        return command.startsWith("QUIT") ? "221 bye" : "250 ok";
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
