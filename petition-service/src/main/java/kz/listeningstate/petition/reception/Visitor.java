package kz.listeningstate.petition.reception;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Who comes. What an appeal would need of them (63) is kept from the day of booking, for a visit that solves nothing.
 *
 * @param account Keycloak's subject
 * @param language for messages
 * @param sealedIin sealed for this booking alone
 * @param sealedResidence likewise
 */
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // never compared
record Visitor(
        @Column(name = "citizen_id") UUID account,
        @Column(name = "citizen_name") String name,
        @Column(name = "citizen_language") String language,
        @Column(name = "citizen_iin_sealed") byte[] sealedIin,
        @Column(name = "citizen_residence_sealed") byte[] sealedResidence) {}
