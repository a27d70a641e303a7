package kz.listeningstate.signature.limit;

/** Where requests come from, as far as one household or one gateway goes. */
public final class Network {
    private Network() {}

    /** One household has a whole /64 of IPv6 (RFC 6177). */
    public static String of(String address) {
        if (address == null || !address.contains(":")) {
            return String.valueOf(address);
        }
        String[] groups = address.split(":", -1);
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < Math.min(4, groups.length) && !groups[i].isEmpty(); i++) {
            network.append(groups[i]).append(':');
        }
        return network.toString();
    }
}
