package kz.listeningstate.acceptance;

import java.util.Base64;
import kz.listeningstate.local.LocalSystem;

/** A demo citizen's signing key, as it lies in the key holder. */
record Key(String id, LocalSystem holder) {

    /** A detached CMS over the bytes, in base64 as NCALayer hands it over. */
    String sign(byte[] statement) {
        return Base64.getEncoder().encodeToString(holder.sign(id, statement));
    }
}
