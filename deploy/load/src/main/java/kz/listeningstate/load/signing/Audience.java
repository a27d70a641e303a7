package kz.listeningstate.load.signing;

import java.util.List;

/** Who looks on while people sign. */
public interface Audience {

    Audience NOBODY = petitions -> {};

    /** These petitions are about to be signed, and no others; returns when all have taken their seats. */
    void gather(List<String> petitions);
}
