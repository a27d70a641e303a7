package kz.listeningstate.acceptance;

import static kz.listeningstate.acceptance.Running.eventually;

import java.util.List;
import java.util.regex.Pattern;
import kz.listeningstate.embedded.Mail;
import kz.listeningstate.local.LocalSystem;

/** What one address received about one petition. */
record Mailbox(String address, String title, LocalSystem system) {

    List<Mail> mails() {
        return system.mailsTo(address).stream()
                .filter(mail -> mail.text().contains(title))
                .toList();
    }

    List<String> subjects() {
        return mails().stream().map(Mail::subject).toList();
    }

    /** Waits for a mail whose subject contains the words. */
    Mail eventuallyHas(String words) {
        eventually(() -> {
            if (subjects().stream().noneMatch(subject -> subject.contains(words))) {
                throw new AssertionError("no mail about \"" + words + "\", only " + subjects());
            }
        });
        return mails().stream()
                .filter(mail -> mail.subject().contains(words))
                .findFirst()
                .orElseThrow();
    }

    /** The secret in a mail's link, which the page sends when its button is pressed. */
    static String token(Mail mail) {
        var link = Pattern.compile("/subscriptions/confirm#(\\S+)").matcher(mail.text());
        if (!link.find()) {
            throw new AssertionError("no link to confirm in: " + mail.text());
        }
        return link.group(1);
    }
}
