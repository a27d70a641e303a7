package kz.listeningstate.petition.appeal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * Who appeals (63). {@link Appellants} seals and opens.
 *
 * @param account Keycloak's subject
 * @param name full name, or the name of the legal entity
 * @param language for messages
 * @param sealedIin of the person who files, sealed for this appeal alone
 * @param bin of the legal entity in whose name it is filed; null for an individual
 * @param sealedAddress postal address, likewise sealed; null: of a petition that was made before residences were asked for
 */
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // never compared
record Appellant(
        @Column(name = "appellant_id") UUID account,

        @Column(name = "appellant_kind") @Enumerated(EnumType.STRING)
        Kind kind,

        @Column(name = "appellant_name") String name,
        @Column(name = "appellant_language") String language,
        @Column(name = "appellant_iin_sealed") byte[] sealedIin,
        @Column(name = "appellant_bin") String bin,
        @Column(name = "appellant_address_sealed") byte[] sealedAddress) {

    /** Decides the prefix of the number. */
    enum Kind {
        /** Жеке тұлға, физическое лицо. */
        INDIVIDUAL("ЖТ"),
        /** Заңды тұлға, юридическое лицо. */
        LEGAL_ENTITY("ЗТ");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        String prefix() {
            return prefix;
        }
    }
}
