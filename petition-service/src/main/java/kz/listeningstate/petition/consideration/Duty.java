package kz.listeningstate.petition.consideration;

import java.util.UUID;

/**
 * What the body must do before it decides (90-5(2)), kept by a feature of its own. A duty not done does not keep the decision
 * back, since the term has no extension (90-5(1)) and the author must not pay for the body's omission: the published decision
 * says that it was not done.
 */
public interface Duty {

    /** For instance {@code public-discussion}. */
    String name();

    boolean isDone(UUID petition);

    /** Refuses with a problem to decide in the middle of it. */
    void requireNotUnderWay(UUID petition);
}
