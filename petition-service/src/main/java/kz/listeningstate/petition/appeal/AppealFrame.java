package kz.listeningstate.petition.appeal;

import kz.listeningstate.petition.calendar.WorkingCalendar;

/** The law by which one appeal is dealt with: its own rules, and the calendar. */
record AppealFrame(AppealRules rules, WorkingCalendar calendar) {}
