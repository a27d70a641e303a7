package kz.listeningstate.signature.qr;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import kz.listeningstate.signature.algorithm.Sha256;
import kz.listeningstate.signature.problem.Languages;
import kz.listeningstate.signature.problem.Problem;

/** The two answers of eGov Mobile's protocol; member names are the app's. */
final class MobileSign {
    /** The Republic has one zone, UTC+5. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSxx").withZone(ZoneOffset.ofHours(5));

    private static final String DETACHED = "CMS_SIGN_ONLY";

    private MobileSign() {}

    /** API 1: who asks, and where the documents are. */
    record Invitation(
            String description,
            @JsonProperty("expiry_date") String expiryDate,
            Organisation organisation,
            Documents document) {

        record Organisation(String nameRu, String nameKz, String nameEn, String bin) {}

        record Documents(
                String uri,
                @JsonProperty("auth_type") String authType,
                @JsonProperty("auth_token") String authToken) {
            /** The token is a secret. */
            @Override
            public String toString() {
                return uri;
            }
        }
    }

    /** API 2: the documents; what comes back is the same with signatures for data. */
    record Bundle(String signMethod, int version, List<Item> documentsToSign) {

        record Item(int id, String nameRu, String nameKz, String nameEn, List<Meta> meta, Content document) {}

        record Meta(String name, String value) {}

        record Content(File file) {}

        record File(String mime, String data) {}

        /** The CMS for the one document; 400 when it is not there. */
        String signature() {
            if (documentsToSign == null || documentsToSign.size() != 1) {
                throw new Problem(400, "malformed-request");
            }
            Item item = documentsToSign.get(0);
            if (item == null || item.document() == null || item.document().file() == null) {
                throw new Problem(400, "malformed-request");
            }
            String data = item.document().file().data();
            if (data == null || data.isBlank()) {
                throw new Problem(400, "malformed-request");
            }
            return data;
        }

        /** The signature has no place in a log. */
        @Override
        public String toString() {
            return "Bundle[" + signMethod + "]";
        }
    }

    static Invitation invitation(
            QrSession session, MobileAddresses addresses, String token, QrSettings.Organisation organisation) {
        return new Invitation(
                word(session.language(), "description").formatted(session.title(), control(session)),
                TIME.format(session.expiresAt()),
                new Invitation.Organisation(
                        organisation.nameRu(), organisation.nameKk(), organisation.nameEn(), organisation.bin()),
                new Invitation.Documents(addresses.documents(session.id()).toString(), "Token", token));
    }

    static Bundle bundle(QrSession session, byte[] pdf) {
        List<Bundle.Meta> meta = new ArrayList<>();
        meta.add(meta(session, "petition", session.title()));
        meta.add(meta(session, "petition-id", session.petitionId().toString()));
        meta.add(meta(session, "name", word(session.language(), session.showName() ? "name-shown" : "name-hidden")));
        meta.add(meta(session, "control", control(session)));
        return new Bundle(
                DETACHED,
                1,
                List.of(new Bundle.Item(
                        1,
                        word("ru", "document").formatted(session.title()),
                        word("kk", "document").formatted(session.title()),
                        word("en", "document").formatted(session.title()),
                        meta,
                        new Bundle.Content(
                                new Bundle.File("@file/pdf", Base64.getEncoder().encodeToString(pdf))))));
    }

    private static Bundle.Meta meta(QrSession session, String key, String value) {
        return new Bundle.Meta(word(session.language(), "meta-" + key), value);
    }

    /** Four digits that page and phone both show: a code pasted over ours would have others. */
    static String control(QrSession session) {
        byte[] hash = Sha256.of(session.id().toString().getBytes(StandardCharsets.US_ASCII));
        int number = ((hash[0] & 0xff) << 8 | (hash[1] & 0xff)) % 10_000;
        return String.format(Locale.ROOT, "%02d %02d", number / 100, number % 100);
    }

    private static String word(String language, String key) {
        return Languages.words("mobile", language).getString(key);
    }
}
