package kz.listeningstate.petition.paper;

/** How far a sheet is. */
enum SheetState {
    /** Nobody has entered it. */
    AWAITS_FIRST,
    /** One person has; another one enters it without seeing what the first did. */
    AWAITS_SECOND,
    /** Two have, and not alike: each corrects the own entry by the scan. */
    DIFFERS,
    /** Two have entered the same; signature-service has not answered yet. */
    AGREED,
    /** Its rows are counted or not, for good. */
    TAKEN,
    /** It was not entered by two before the final tally, or its petition is no more; scan and entries are erased. */
    NOT_COUNTED;

    static SheetState of(PaperSheet sheet, int entries) {
        if (sheet.isTaken()) {
            return TAKEN;
        }
        if (sheet.isNotCounted()) {
            return NOT_COUNTED;
        }
        if (sheet.isAgreed()) {
            return AGREED;
        }
        return entries == 0 ? AWAITS_FIRST : entries == 1 ? AWAITS_SECOND : DIFFERS;
    }
}
