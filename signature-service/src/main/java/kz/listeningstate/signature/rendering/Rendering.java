package kz.listeningstate.signature.rendering;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import kz.listeningstate.signature.algorithm.Sha256;

/** A statement as a document to read, made once; see the migration for what each column means; hashes are hex. Created by SQL. */
@Entity
@Table(name = "rendering")
@SuppressWarnings("UnusedVariable") // columns that only queries read
class Rendering {
    @Id
    private String sha256;

    private String streebog512;
    private UUID petitionId;
    private String statementSha256;
    private String language;
    private String title;
    private String linkSha256;

    protected Rendering() {}

    String sha256() {
        return sha256;
    }

    String title() {
        return title;
    }

    /** Who may read the petition may have its rendering: anybody, or those who hold the link. */
    boolean isShownTo(String link) {
        return linkSha256 == null || linkSha256.equals(hash(link));
    }

    void showTo(String link) {
        linkSha256 = hash(link);
    }

    /** Null for no link: anybody. */
    static String hash(String link) {
        return link == null ? null : HexFormat.of().formatHex(Sha256.of(link.getBytes(StandardCharsets.US_ASCII)));
    }
}
