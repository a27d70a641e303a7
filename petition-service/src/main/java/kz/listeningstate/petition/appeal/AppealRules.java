package kz.listeningstate.petition.appeal;

import java.time.LocalDate;

/**
 * The numbers of articles 63 to 100 and 136 as they stood from a day on. An appeal keeps the rules under which it was filed.
 *
 * @param act where the numbers come from
 * @param redirectionWorkingDays to send it on to the competent body (65)
 * @param returnWorkingDays to return what was not mended in time (64(7))
 * @param termWorkingDays from the day after registration to the act (76(1))
 * @param extensionMonths at most, from the decision to extend (76(3))
 * @param extensionNoticeWorkingDays to tell the citizen of it (76(3))
 * @param hearingNoticeWorkingDays at least, before an act that is not favourable (73)
 * @param objectionWorkingDays the citizen has after the hearing's notice (73)
 * @param fileAccessWorkingDays from asking (75)
 * @param complaintMonths from the act (92)
 * @param complaintMonthsWithoutRemedies where the act named no remedies (92)
 * @param complaintForwardingWorkingDays for the body itself, to satisfy fully or to send on (91(4))
 * @param complaintTermWorkingDays for the higher body, without extension (99)
 * @param courtMonths after the decision on the complaint, or after its term (136)
 */
public record AppealRules(
        String id,
        LocalDate effectiveFrom,
        String act,
        int redirectionWorkingDays,
        int returnWorkingDays,
        int termWorkingDays,
        int extensionMonths,
        int extensionNoticeWorkingDays,
        int hearingNoticeWorkingDays,
        int objectionWorkingDays,
        int fileAccessWorkingDays,
        int complaintMonths,
        int complaintMonthsWithoutRemedies,
        int complaintForwardingWorkingDays,
        int complaintTermWorkingDays,
        int courtMonths) {}
