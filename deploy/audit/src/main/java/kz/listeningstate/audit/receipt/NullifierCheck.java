package kz.listeningstate.audit.receipt;

import java.util.Arrays;
import kz.listeningstate.audit.Faults;
import kz.listeningstate.audit.Kind;
import kz.listeningstate.audit.leaf.Leaf;
import kz.listeningstate.audit.vrf.Alpha;
import kz.listeningstate.audit.vrf.Ecvrf;

/** Whether the nullifier in a SIGN leaf is the one that its holder must have, and no other. */
final class NullifierCheck {
    private NullifierCheck() {}

    /**
     * @param vrfKey the petition's public key; null = not known
     * @param iin of the holder; null = not given
     * @return what was found, in words
     */
    static String check(String where, Leaf.Sign leaf, byte[] proof, byte[] vrfKey, String iin, Faults faults) {
        byte[] output = Ecvrf.output(proof).orElse(null);
        if (!Arrays.equals(output, leaf.nullifier())) {
            faults.add(Kind.PROMISE, where, "its VRF proof is not that of the nullifier in its leaf.");
            return "the VRF proof is not the leaf's";
        }
        if (vrfKey == null || iin == null) {
            return "the VRF proof gives the leaf's nullifier; whether it is the holder's was not checked ("
                    + (vrfKey == null ? "the petition's VRF key is missing: --log or --vrf-key" : "")
                    + (vrfKey == null && iin == null ? "; " : "")
                    + (iin == null ? "the IIN is missing: --iin" : "") + ")";
        }
        byte[] verified =
                Ecvrf.verify(vrfKey, Alpha.of(leaf.petition(), iin), proof).orElse(null);
        if (!Arrays.equals(verified, leaf.nullifier())) {
            faults.add(
                    Kind.PROMISE,
                    where,
                    "its VRF proof does not hold for this IIN and this petition: the leaf stands for another person.");
            return "the VRF proof does not hold";
        }
        return "the leaf's nullifier is the only one that this IIN can have in this petition";
    }
}
