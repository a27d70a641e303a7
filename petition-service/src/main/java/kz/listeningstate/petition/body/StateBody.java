package kz.listeningstate.petition.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import kz.listeningstate.petition.law.Branch;
import kz.listeningstate.petition.law.Level;

/**
 * A state body (мемлекеттік орган) that may be addressed.
 *
 * @param code stable code, for instance {@code akimat-710000000}
 * @param kato code of the territory, null for the Government and the demo village
 * @param population people of the territory; null for the Government
 * @param populationExact false: rounded to thousands in the source
 * @param demo an invented body that exists in demonstrations only
 * @param threshold signatures that a petition to it would need today (90-3(4))
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StateBody(
        String code,
        Level level,
        Branch branch,
        String kato,
        Names name,
        Long population,
        Boolean populationExact,
        boolean demo,
        int threshold) {

    /** Official name in the three languages. */
    public record Names(String kk, String ru, String en) {

        /** Name in the language {@code kk}, {@code ru} or {@code en}. */
        public String in(String language) {
            return switch (language) {
                case "ru" -> ru;
                case "en" -> en;
                default -> kk;
            };
        }
    }
}
