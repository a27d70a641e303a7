package kz.listeningstate.audit.verify;

import java.nio.file.Path;
import java.time.Duration;
import kz.listeningstate.audit.note.LogKeys;
import kz.listeningstate.audit.source.Source;

/**
 * What to audit and with what knowledge.
 *
 * @param api null = its counts are not asked for
 * @param keys the auditor's own copy; null = those that the log shows
 * @param since, state, receipts null = none
 * @param maxAge how old the checkpoint's newest cosignature may be
 * @param temp folder for temporary files
 * @param chunkBytes memory for sorting
 * @param pause before something that lags is asked for again
 */
record Settings(
        Source log,
        Source api,
        LogKeys keys,
        Path since,
        Path state,
        Path receipts,
        Duration maxAge,
        Path temp,
        int chunkBytes,
        Duration pause) {}
