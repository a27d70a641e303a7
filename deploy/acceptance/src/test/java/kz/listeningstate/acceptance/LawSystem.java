package kz.listeningstate.acceptance;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import kz.listeningstate.local.LocalSystem;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One more system, for the journeys of the law, which move its time. The newest edition of the law comes into force there
 * soon after the start; one petition was begun before. The clock only moves ahead and all share it, so a journey takes its
 * days from what the API says and depends on no other one.
 */
final class LawSystem implements ParameterResolver {

    /** Closed by JUnit after the last test. */
    private record Started(LocalSystem system, Petition begunUnderTheOldLaw)
            implements AutoCloseable, ExtensionContext.Store.CloseableResource {

        static Started now() {
            var newLaw = LocalDate.now(ZoneOffset.ofHours(5)).plusDays(2);
            var options =
                    Running.options().withSettings("petition", Map.of("law.newest-edition-from", newLaw.toString()));
            var system = LocalSystem.start(options);
            try {
                var olga = Person.loggedIn(system.url(), "olga", "ru");
                var begun = Petition.draftedBy(olga, "Баня в Кокбулаке");
                DemoTime.of(new Running(system)).becomes(newLaw);
                return new Started(system, begun);
            } catch (RuntimeException | Error e) {
                system.close();
                throw e;
            }
        }

        @Override
        public void close() {
            system.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Village.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var started = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(LawSystem.class, any -> Started.now(), Started.class);
        return new Village(new Running(started.system()), started.begunUnderTheOldLaw());
    }
}
