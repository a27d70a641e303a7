package kz.listeningstate.signature.log.leaf;

import kz.listeningstate.signature.log.tree.LogDataRefused;

/** A value that stands in a leaf as a byte. */
interface Code {
    int code();

    /** @param what it is, for the refusal of a code that is reserved */
    static <C extends Code> C of(C[] values, int code, String what) throws LogDataRefused {
        for (C value : values) {
            if (value.code() == code) {
                return value;
            }
        }
        throw new LogDataRefused("leaf: unknown " + what + " " + code);
    }
}
