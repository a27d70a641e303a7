package kz.listeningstate.petition.appeal;

import java.util.UUID;

/**
 * What to show of a body's open appeals; all conditions must hold, null: none.
 *
 * @param assigned {@code me} with those whom the caller substitutes today, {@code nobody}, or an officer's id in the register
 */
record QueueQuestion(AppealType type, HandlingPhase phase, Colour colour, String assigned) {

    boolean asksForOwn() {
        return "me".equals(assigned);
    }

    boolean asksForNobodys() {
        return "nobody".equals(assigned);
    }

    UUID officer() {
        return UUID.fromString(assigned);
    }
}
