package kz.listeningstate.petition.body;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Register of the bodies that can be addressed. */
@ApplicationScoped
public class StateBodies {

    /** All bodies: the Government, then akimats and maslikhats by KATO, the demo village last. */
    public List<StateBody> all() {
        throw new UnsupportedOperationException();
    }

    /** The body of that code. */
    public Optional<StateBody> find(String code) {
        throw new UnsupportedOperationException();
    }

    /** The body of that code, or 404 {@code not-found}. */
    public StateBody get(String code) {
        throw new UnsupportedOperationException();
    }
}
