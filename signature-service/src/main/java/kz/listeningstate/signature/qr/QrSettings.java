package kz.listeningstate.signature.qr;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Signing by eGov Mobile. */
@ConfigMapping(prefix = "qr")
interface QrSettings {

    /** How long a code may be used. */
    @WithDefault("PT5M")
    Duration lifetime();

    /** Address that opens the app on the phone the page is shown on; {@code {link}} is the code's address, encoded. */
    @WithDefault("https://m.egov.kz/mobileSign?link={link}&isi=1476128386&ibi=kz.egov.mobile&apn=kz.mobile.mgov")
    String appLink();

    /** Pages that follow their sessions by server-sent events at one instance; the next one has to ask instead. */
    @WithDefault("5000")
    int streams();

    Organisation organisation();

    /** Who asks for the signature, as the app shows it. */
    interface Organisation {

        @WithDefault("Халық үні")
        String nameKk();

        @WithDefault("Халық үні")
        String nameRu();

        @WithDefault("Halyq üni")
        String nameEn();

        /** Business identification number, 12 digits. */
        @WithDefault("000000000000")
        String bin();
    }
}
