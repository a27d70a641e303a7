package kz.listeningstate.petition.petition;

import java.util.function.IntSupplier;
import kz.listeningstate.petition.body.StateBody;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.law.ModerationStart;
import kz.listeningstate.petition.law.RuleSet;

/**
 * All that an act on a petition depends on besides its facts and the time.
 *
 * @param rules the rule set the petition keeps
 * @param body the addressee as the register has it today
 * @param publicNumbers gives the next public number
 */
record LegalFrame(
        RuleSet rules,
        StateBody body,
        WorkingCalendar calendar,
        ModerationStart moderationStart,
        IntSupplier publicNumbers) {

    int threshold() {
        return rules.threshold(body.level(), body.branch(), body.population());
    }
}
