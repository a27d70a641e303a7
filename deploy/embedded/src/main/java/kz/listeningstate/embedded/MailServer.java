package kz.listeningstate.embedded;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * An SMTP server on 127.0.0.1 that delivers nothing anywhere: it keeps each mail as an .eml file, one per
 * recipient, before it tells the sender that the mail was taken.
 */
public final class MailServer implements AutoCloseable {

    /**
     * @param folder of the .eml files; those already there are read at the start
     * @param port 0 = any free one
     */
    public record Options(Path folder, int port, Clock clock) {}

    private static final int ATTEMPTS = 5;

    private final Options options;
    private final int port;
    private final boolean temporary;
    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private GreenMail running;

    private MailServer(Options options, boolean temporary) {
        this.options = options;
        this.port = options.port() == 0 ? FreePorts.one() : options.port();
        this.temporary = temporary;
        readFolder();
    }

    /** A server that is not started yet. */
    public static MailServer create(Options options) {
        return new MailServer(options, false);
    }

    /** Starts a server on a folder that outlives it. */
    public static MailServer start(Options options) {
        MailServer server = new MailServer(options, false);
        server.start();
        return server;
    }

    /** Starts a server for tests: any port, a folder that goes when the server is closed. */
    public static MailServer temporary() {
        MailServer server = new MailServer(new Options(Directories.temporary("mail"), 0, Clock.systemUTC()), true);
        server.start();
        return server;
    }

    /** Starts the server again after {@link #stop}, on the same port. */
    public synchronized void start() {
        for (int attempt = 1; running == null; attempt++) {
            GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.getUserManager().setMessageDeliveryHandler((message, recipient) -> {
                keep(message, recipient);
                return new NoMailbox(recipient.getEmail());
            });
            try {
                server.start();
                running = server;
            } catch (IllegalStateException portIsTaken) {
                // While it was stopped somebody may have looked whether the port is free, or may still be leaving it.
                if (attempt == ATTEMPTS) {
                    throw portIsTaken;
                }
            }
        }
    }

    public int port() {
        return port;
    }

    /** All mails, the oldest first. */
    public List<Mail> mails() {
        return List.copyOf(mails);
    }

    /** The mails to that address (letter case does not matter), the oldest first. */
    public List<Mail> mailsTo(String address) {
        return mails.stream()
                .filter(mail -> mail.to().equalsIgnoreCase(address))
                .toList();
    }

    public Optional<Mail> find(String id) {
        return mails.stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    /** Forgets all mails, the files too. */
    public synchronized void clear() {
        for (Mail mail : mails) {
            try {
                Files.deleteIfExists(options.folder().resolve(mail.id() + ".eml"));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot remove a mail", e);
            }
        }
        mails.clear();
    }

    public synchronized boolean isAlive() {
        return running != null && running.isRunning();
    }

    public synchronized void stop() {
        if (running != null) {
            running.stop();
            running = null;
        }
    }

    @Override
    public void close() {
        stop();
        if (temporary) {
            Directories.remove(options.folder());
        }
    }

    private synchronized void keep(MovingMessage message, MailAddress recipient) throws MessagingException {
        Instant now = options.clock().instant();
        try {
            byte[] raw = delivered(message, recipient);
            Path file = options.folder().resolve(freeName(now));
            Path half = Files.write(file.resolveSibling(file.getFileName() + ".new"), raw);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            mails.add(Mail.read(file));
        } catch (IOException e) {
            throw new MessagingException("The mail could not be kept", e);
        }
    }

    // The envelope's recipient is in no header of the message (blind copies), so it is put in front of them.
    private static byte[] delivered(MovingMessage message, MailAddress recipient)
            throws IOException, MessagingException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        raw.writeBytes(("Delivered-To: " + recipient.getEmail() + "\r\n").getBytes(StandardCharsets.UTF_8));
        message.getMessage().writeTo(raw);
        return raw.toByteArray();
    }

    private String freeName(Instant now) {
        for (int copy = 0; ; copy++) {
            String name = "%013d-%03d.eml".formatted(now.toEpochMilli(), copy);
            if (!Files.exists(options.folder().resolve(name))) {
                return name;
            }
        }
    }

    private void readFolder() {
        try (Stream<Path> files = Files.list(Directories.make(options.folder()))) {
            files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(Mail::read)
                    .forEach(mails::add);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the mails in " + options.folder(), e);
        }
    }

    // GreenMail wants someone to hand the mail to; it is kept already.
    private record NoMailbox(String address) implements GreenMailUser {
        @Override
        public String getEmail() {
            return address;
        }

        @Override
        public String getLogin() {
            return address;
        }

        @Override
        public String getQualifiedMailboxName() {
            return address;
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public void setPassword(String password) {
            throw new UnsupportedOperationException("No mailbox, no password");
        }

        @Override
        public void authenticate(String password) {
            throw new UnsupportedOperationException("No mailbox, no log-in");
        }

        @Override
        public void create() {}

        @Override
        public void delete() {}

        @Override
        public void deliver(MovingMessage message) {}

        @Override
        public void deliver(MimeMessage message) {}
    }
}
