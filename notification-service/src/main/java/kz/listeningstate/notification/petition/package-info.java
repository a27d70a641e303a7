/**
 * Turns the events of petitions into messages. Who is told what:
 *
 * <table>
 * <caption>Events of {@code petition.events} and their readers</caption>
 * <tr><th>Event</th><th>Author</th><th>Followers</th></tr>
 * <tr><td>submitted</td><td>no: has just done it, and is still on the page</td><td>no</td></tr>
 * <tr><td>opened</td><td>yes, with the day by which the first signatures are needed</td><td>no: there are none</td></tr>
 * <tr><td>cosigned</td><td>yes</td><td>yes: whoever follows now came by the link</td></tr>
 * <tr><td>approved</td><td>yes, unless published at the same moment</td><td>no</td></tr>
 * <tr><td>rejected</td><td>yes, with the ground (АППК 90-2(6))</td><td>yes, with the ground</td></tr>
 * <tr><td>published</td><td>yes (90-2(7)); contains cosigned and approved</td><td>yes</td></tr>
 * <tr><td>threshold-reached</td><td>yes (90-4), unless registered at the same moment</td><td>likewise</td></tr>
 * <tr><td>registered</td><td>yes, with the last day of consideration; contains threshold-reached</td><td>yes</td></tr>
 * <tr><td>decided</td><td>yes</td><td>yes</td></tr>
 * </table>
 *
 * <p>An event that arrives after a later step was told (a replay of a dead letter, say) is remembered, not told: it is
 * no news any more. Each step of a petition is told to each reader once.
 */
package kz.listeningstate.notification.petition;
