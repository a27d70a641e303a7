package kz.listeningstate.petition.appeal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What many asked a body, and its answer, for everybody.
 *
 * @param people how many persons asked
 * @param texts by language, kk or ru; the question in the officer's words
 */
record AnsweredQuestion(UUID id, String bodyCode, int people, Instant publishedAt, Map<String, ClusterText> texts) {}
