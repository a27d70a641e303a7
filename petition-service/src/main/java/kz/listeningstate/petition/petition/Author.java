package kz.listeningstate.petition.petition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Who made the petition (90-2(1)).
 *
 * @param id Keycloak's subject
 * @param name full name, for the addressed body
 * @param language language for messages to the author
 * @param sealedIin the IIN, sealed with the petition's id as associated data
 */
@Embeddable
record Author(
        @Column(name = "author_id") UUID id,
        @Column(name = "author_name") String name,
        @Column(name = "author_public_name") String publicName,
        @Column(name = "author_language") String language,
        @Column(name = "author_iin_sealed") byte[] sealedIin) {}
