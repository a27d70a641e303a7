package kz.listeningstate.petition.appeal;

import static kz.listeningstate.petition.deadline.DeadlineKind.APPEAL_ANSWER;
import static kz.listeningstate.petition.deadline.DeadlineKind.APPEAL_FIX;
import static kz.listeningstate.petition.deadline.DeadlineKind.APPEAL_OBJECTION;
import static kz.listeningstate.petition.deadline.DeadlineKind.APPEAL_RETURN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.deadline.DeadlineKind;
import kz.listeningstate.petition.deadline.Term;

/** The deadlines that follow from the facts of one handling. */
final class HandlingTerms {
    private final Handling handling;
    private final AppealFrame law;
    private final List<Term> terms = new ArrayList<>();

    private HandlingTerms(Handling handling, AppealFrame law) {
        this.handling = handling;
        this.law = law;
    }

    static List<Term> of(Handling handling, AppealFrame law) {
        HandlingTerms terms = new HandlingTerms(handling, law);
        terms.defects();
        terms.hearing();
        // Sending it on, returning and ending it are answers in time as well.
        terms.add(
                APPEAL_ANSWER,
                handling.bodyCode(),
                handling.countedFrom(),
                handling.dueOn(),
                handling.ending().byBody());
        return terms.terms;
    }

    private void defects() {
        Defects defects = handling.defects();
        if (defects.notedAt() == null) {
            return;
        }
        add(APPEAL_FIX, null, WorkingCalendar.dateOf(defects.notedAt()), defects.fixBy(), defects.fixedAt());
        LocalDate due =
                law.calendar().plusWorkingDays(defects.fixBy(), law.rules().returnWorkingDays());
        if (defects.areOpen()) {
            add(
                    APPEAL_RETURN,
                    handling.bodyCode(),
                    defects.fixBy(),
                    due,
                    handling.ending().at());
        } else {
            drop(APPEAL_RETURN, handling.bodyCode(), defects.fixBy(), due);
        }
    }

    private void hearing() {
        Hearing hearing = handling.hearing();
        if (hearing.notifiedAt() != null) {
            add(
                    APPEAL_OBJECTION,
                    null,
                    WorkingCalendar.dateOf(hearing.notifiedAt()),
                    hearing.objectionDueOn(),
                    hearing.objectedAt());
        }
    }

    private void add(DeadlineKind kind, String body, LocalDate from, LocalDate due, Instant metAt) {
        boolean over = metAt == null && handling.ending().at() != null;
        terms.add(new Term(kind, handling.id(), body, from, due, metAt, null, over));
    }

    private void drop(DeadlineKind kind, String body, LocalDate from, LocalDate due) {
        terms.add(new Term(kind, handling.id(), body, from, due, null, null, true));
    }
}
