package kz.listeningstate.local;

import java.nio.file.Path;
import kz.listeningstate.embedded.Checkout;
import kz.listeningstate.embedded.Directories;

/**
 * How a copy of the system is run.
 *
 * @param data folder of everything it keeps
 * @param fresh true = what earlier runs left there is removed first
 * @param throwaway true = the folder goes when the system is stopped
 * @param checkout where the built services and the realm file are
 */
public record Options(Path data, boolean fresh, boolean throwaway, Ports ports, Path checkout) {

    /** A copy for a person: standard ports plus the offset. */
    public static Options of(Path data, boolean fresh, int portOffset) {
        return new Options(
                data.toAbsolutePath().normalize(), fresh, false, Ports.standard(portOffset), Checkout.root());
    }

    /** A copy for a test: free ports, a folder that goes when the system is closed. */
    public static Options temporary() {
        return new Options(Directories.temporary("system"), false, true, Ports.free(), Checkout.root());
    }
}
