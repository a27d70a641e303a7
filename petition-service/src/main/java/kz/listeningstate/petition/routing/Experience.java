package kz.listeningstate.petition.routing;

import java.util.List;

/** What officers of this installation did: the bodies that answered appeals in the end, wherever those were filed first. */
public interface Experience {

    /**
     * An appeal, and who answered it.
     *
     * @param text the citizen's words, which are learnt from and kept nowhere
     */
    record Answered(String text, String bodyCode) {}

    /** The newest ones, at most so many. */
    List<Answered> answered(int most);
}
