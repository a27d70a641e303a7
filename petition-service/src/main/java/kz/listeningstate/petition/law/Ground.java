package kz.listeningstate.petition.law;

/**
 * A lawful ground for refusing a petition in moderation.
 *
 * @param code stable code: {@code forbidden-1} to {@code forbidden-16} (90-2(3)), {@code incomplete}, …
 * @param article article of the code
 */
public record Ground(String code, String article) {}
