package kz.listeningstate.petition.catalogue;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * One piece of news.
 *
 * @param title in the petition's language
 * @param language of the title
 * @param summary in the reader's language
 */
record FeedEntry(UUID id, String title, String language, String summary, URI link, Instant at) {}
