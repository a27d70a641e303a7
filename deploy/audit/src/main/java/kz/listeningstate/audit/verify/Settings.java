package kz.listeningstate.audit.verify;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import kz.listeningstate.audit.note.LogKeys;
import kz.listeningstate.audit.source.Source;

/**
 * What to audit and with what knowledge.
 *
 * @param api null = its counts are not asked for
 * @param keys the auditor's own copy; null = those that the log shows
 * @param since, state, receipts null = none
 * @param maxAge how long ago enough witnesses together may have cosigned the checkpoint last
 * @param independent the policy's names of witnesses that the auditor knows to be none of the operator's
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
        Set<String> independent,
        Path temp,
        int chunkBytes,
        Duration pause) {}
