package kz.listeningstate.local;

import java.time.Duration;
import java.util.List;

/** The closing table: where everything is, and who can log in. */
final class Addresses {

    private static final List<List<String>> LOG_INS = List.of(
            List.of("aigul", "citizen, kk"),
            List.of("yerlan", "citizen, ru"),
            List.of("olga", "citizen, en"),
            List.of("moderator, moderator2", "moderators"),
            List.of("officer, officer3", "officers of the demo village's akimat (akimat-demo-kokbulak)"),
            List.of("officer4", "officer of the district above it (akimat-demo-kokzhazyk), for complaints"),
            List.of("officer2", "officer of another akimat (akimat-710000000)"),
            List.of("operator, operator2", "operators"),
            List.of("auditor", "auditor"),
            List.of("analyst", "analyst of appeals"),
            List.of("administrator", "keeps bodies, populations and working days"));

    private Addresses() {}

    static String table(Options options, Duration time) {
        Ports ports = options.ports();
        String edge = Services.publicUrl(ports);
        StringBuilder table = new StringBuilder();
        table.append("\nReady in ").append(PlainProgress.seconds(time)).append(".\n\n");
        row(table, "Portal and API", edge);
        row(table, "Mails", "http://localhost:" + ports.of(Ports.Use.MAIL_PAGE));
        row(
                table,
                "Demo keys",
                "http://localhost:" + ports.of(Ports.Use.KEY_HOLDER) + "  (NCALayer stand-in: ws://127.0.0.1:"
                        + ports.of(Ports.Use.NCALAYER) + ")");
        row(
                table,
                "Demo telephone",
                "http://localhost:" + ports.of(Ports.Use.KEY_HOLDER) + "/phone  (scans and signs as eGov Mobile does)");
        row(table, "Demo authority", Services.authorityUrl(ports) + "  (OCSP, CRL, time stamps)");
        row(table, "Public log", edge + "/log/checkpoint  (recount it: deploy/audit/README.md)");
        row(
                table,
                "Keycloak",
                edge + "/auth/admin/  (admin, password in " + options.data().resolve("keys/keycloak-admin.secret")
                        + ")");
        row(
                table,
                "PostgreSQL",
                "127.0.0.1:" + ports.of(Ports.Use.POSTGRESQL) + "  (passwords in "
                        + options.data().resolve("keys") + ")");
        row(table, "Kafka", "127.0.0.1:" + ports.of(Ports.Use.KAFKA));
        row(
                table,
                "Health, metrics",
                "http://localhost:" + ports.of(Ports.Use.PETITION_MANAGEMENT) + "/q/health, "
                        + ports.of(Ports.Use.SIGNATURE_MANAGEMENT) + ", "
                        + ports.of(Ports.Use.NOTIFICATION_MANAGEMENT));
        row(
                table,
                "Data and logs",
                options.data() + "  (logs in " + options.data().resolve("logs") + ")");
        table.append("\n  Log-ins, password \"demo\":\n");
        LOG_INS.forEach(line -> row(table, line.get(0), line.get(1)));
        return table.append("\nCtrl-C stops everything.\n").toString();
    }

    private static void row(StringBuilder table, String name, String value) {
        table.append("  %-22s %s%n".formatted(name, value));
    }
}
