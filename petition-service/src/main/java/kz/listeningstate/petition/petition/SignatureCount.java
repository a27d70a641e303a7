package kz.listeningstate.petition.petition;

import java.time.Instant;

/** What signature-service last counted: {@code count = electronic + paper - withdrawn - invalidated}. */
public record SignatureCount(
        long count, long electronic, long paper, long withdrawn, long invalidated, long sequence, Instant countedAt) {

    static final SignatureCount NONE = new SignatureCount(0, 0, 0, 0, 0, 0, null);
}
