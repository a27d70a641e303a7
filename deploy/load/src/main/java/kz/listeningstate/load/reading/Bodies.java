package kz.listeningstate.load.reading;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kz.listeningstate.load.Progress;

/** Bodies that petitions are addressed to: those of the register, and as many invented districts and villages as are wanted. */
public record Bodies(List<Body> all) {
    private static final String NAMED = """
            select b.code, b.level, p.people,
                case when b.level = 'REPUBLIC' then 50000
                     when b.level = 'REGION' then ceil(p.people * 0.01)
                     when p.people > 50000 then 2500
                     else ceil(p.people * 0.05) end
            from state_body b left join lateral (
                select people from population where territory = b.territory order by as_of desc, correction desc limit 1
            ) p on true
            where b.branch = 'EXECUTIVE' order by b.level, b.code""";

    /** @param population of the territory; null for central bodies */
    public record Body(String code, String level, Long population, int threshold) {}

    /** Few bodies get most petitions. */
    public Body any(Random random) {
        return all.get((int) Math.pow(all.size(), random.nextDouble()) - 1);
    }

    /** Fills the register up to so many bodies, tells the service that it changed, and returns those with a government. */
    public static Bodies load(Connection database, int wanted) throws SQLException {
        database.setAutoCommit(false);
        int missing = wanted - number(database, "select count(*) from state_body");
        Progress.say("adding " + Math.max(0, missing) + " bodies");
        try (Rows rows = new Rows(database, "territory", "code, version, name_kk, name_ru, name_en, demo")) {
            for (int i = 1; i <= missing; i++) {
                rows.add(territory(i), 0, "Ауыл " + i, "Село " + i, "Village " + i, true);
            }
            rows.end();
        }
        try (Rows rows =
                new Rows(database, "population", "territory, as_of, correction, people, exact, source, changed_at")) {
            for (int i = 1; i <= missing; i++) {
                rows.add(territory(i), "2026-01-01", 0, 2_000 + 37L * i, true, "invented", "2026-01-01T00:00:00Z");
            }
            rows.end();
        }
        try (Rows rows = new Rows(
                database,
                "state_body",
                "code, version, parent, level, branch, territory, competences, name_kk, name_ru, name_en, demo")) {
            for (int i = 1; i <= missing; i++) {
                String level = i % 10 == 0 ? "DISTRICT" : "LOCALITY";
                String name = " " + i;
                rows.add(
                        "akimat-" + territory(i),
                        0,
                        "government",
                        level,
                        "EXECUTIVE",
                        territory(i),
                        "{}",
                        "Әкімдік" + name,
                        "Акимат" + name,
                        "Akimat" + name,
                        true);
            }
            rows.end();
        }
        try (Statement statement = database.createStatement()) {
            statement.execute("update register set version = version + 1 where name = 'bodies'");
        }
        database.commit();
        database.setAutoCommit(true);
        return new Bodies(named(database));
    }

    private static String territory(int number) {
        return "load-" + number;
    }

    private static List<Body> named(Connection database) throws SQLException {
        List<Body> bodies = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(NAMED)) {
            while (rows.next()) {
                Long people = rows.getObject(3, Long.class);
                bodies.add(new Body(rows.getString(1), rows.getString(2), people, rows.getInt(4)));
            }
        }
        return bodies;
    }

    private static int number(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
