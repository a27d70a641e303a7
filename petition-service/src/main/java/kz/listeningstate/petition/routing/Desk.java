package kz.listeningstate.petition.routing;

import kz.listeningstate.petition.law.Branch;
import kz.listeningstate.petition.law.Level;

/**
 * Who decides on a kind of matter, wherever it is: a central body, or the akimat or maslikhat of a level.
 *
 * @param topic of {@code topics.csv}
 * @param body code of a central body; null: one of the territory
 */
record Desk(String topic, Level level, Branch branch, String body) {

    static Desk central(String topic, String body) {
        return new Desk(topic, Level.REPUBLIC, Branch.EXECUTIVE, body);
    }

    static Desk local(String topic, Level level, Branch branch) {
        return new Desk(topic, level, branch, null);
    }

    /** Who it is, whatever the topic. */
    Desk holder() {
        return new Desk(null, level, branch, body);
    }
}
