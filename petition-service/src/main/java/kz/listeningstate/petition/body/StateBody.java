package kz.listeningstate.petition.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import kz.listeningstate.petition.law.Branch;
import kz.listeningstate.petition.law.Level;

/**
 * A state body (мемлекеттік орган) that may be addressed, or once could be.
 *
 * @param code stable code, for instance {@code akimat-710000000}
 * @param kato code of the territory, null for central bodies and for demo territories
 * @param population people of the territory; null for central bodies
 * @param populationExact false: rounded to thousands in the source
 * @param demo an invented body that exists in demonstrations only
 * @param threshold signatures that a petition to it would need today (90-3(4))
 * @param parent code of the body it stands below in the register; null: none. Maslikhats stand below the next higher
 *     maslikhat to be found there, not because they obeyed it
 * @param territory code of its territory; null for central bodies
 * @param competences topics it decides on; empty: whatever its level and territory decide
 * @param inForceFrom first day; null: before this register began
 * @param inForceTo last day; null: still in force
 * @param successor code of the body that took over what one no longer in force had
 * @param version what a change must name
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
        int threshold,
        String parent,
        String territory,
        List<String> competences,
        LocalDate inForceFrom,
        LocalDate inForceTo,
        String successor,
        int version) {

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

    /** KATO of its region: an oblast or a city of republican significance; null for central and demo bodies. */
    public String region() {
        return kato == null ? null : kato.substring(0, 2) + "0000000";
    }

    /** It may be addressed on that day. */
    public boolean isInForceOn(LocalDate day) {
        return (inForceFrom == null || !inForceFrom.isAfter(day)) && (inForceTo == null || !inForceTo.isBefore(day));
    }
}
