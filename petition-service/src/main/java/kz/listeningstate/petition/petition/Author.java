package kz.listeningstate.petition.petition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Who made the petition (90-2(2)). {@link Authors} seals and opens.
 *
 * @param id Keycloak's subject
 * @param name full name, for the addressed body
 * @param language language for messages to the author
 * @param sealedIin the IIN, sealed with the petition's id as associated data
 * @param sealedResidence likewise; null for a petition from before it was asked for
 */
@Embeddable
record Author(
        @Column(name = "author_id") UUID id,
        @Column(name = "author_name") String name,
        @Column(name = "author_public_name") String publicName,
        @Column(name = "author_language") String language,
        @Column(name = "author_iin_sealed") byte[] sealedIin,
        @Column(name = "author_residence_sealed") byte[] sealedResidence) {}
