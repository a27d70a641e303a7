package kz.listeningstate.notification.delivery;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;

/** Which mail server takes the letters. */
@ConfigMapping(prefix = "mail")
interface MailSettings {

    /** The sender's address; its name is {@code portal.brand}. */
    String from();

    /** {@code host}, {@code port}, {@code starttls.enable} and all else that Angus Mail calls {@code mail.smtp.*}. */
    Map<String, String> smtp();

    /** Log-in at the mail server; none is tried without it. */
    Optional<String> user();

    Optional<String> password();
}
