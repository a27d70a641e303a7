package kz.listeningstate.petition.holiday;

/** What kind of day law and government order make of a day. */
enum DayKind {
    /** A holiday, a weekend moved by one, or a day off by swap. */
    OFF,
    /** Worked in exchange for another day. */
    WORKED,
    /** As its day of the week says: an earlier entry was wrong. */
    ORDINARY
}
