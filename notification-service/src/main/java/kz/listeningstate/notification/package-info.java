/**
 * Tells citizens what happens to a petition (хабарлама, уведомление): who follows, how they are reached, what is said,
 * and that it arrives once.
 *
 * <p>The features depend on one another in one direction: {@code petition} and {@code subscription} put messages into
 * {@code delivery}, which composes them with {@code message}, finds an account's address with {@code contact} and its
 * links with {@code token}; {@code inbox} reads them back.
 */
package kz.listeningstate.notification;
