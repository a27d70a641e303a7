package kz.listeningstate.load.routing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import kz.listeningstate.embedded.Checkout;

/**
 * What PostgreSQL finds by itself: the texts that the service learns from, what each body decides on and what bodies are called
 * are searched for any of an appeal's words, Russian ones by their stems, and the best ranked name their desks.
 */
final class FullText {
    private static final int ENOUGH = 3;
    private static final String FIND = """
            select level, name from known,
                (select cast(string_agg(quote_literal(word), ' | ') as tsquery) as query
                    from unnest(tsvector_to_array(to_tsvector(cast(? as regconfig), ?))) word) asked
            where words @@ query
            group by level, name order by max(ts_rank(words, query, 1)) desc, level, name""";

    private final Connection database;
    private final Places places;

    FullText(Connection database, Places places) throws SQLException {
        this.database = database;
        this.places = places;
        try (Statement statement = database.createStatement()) {
            statement.execute("create temp table known (level text, name text, words tsvector)");
            learn();
            // Akimats are called alike everywhere; their names say nothing.
            statement.execute("""
                    insert into known select null, code, to_tsvector('simple', name_kk) from state_body
                    where level = 'REPUBLIC' union all
                    select null, code, to_tsvector('russian', name_ru) from state_body where level = 'REPUBLIC'""");
        }
    }

    /** The best bodies, three at most. */
    List<String> bodies(Case appeal) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement query = database.prepareStatement(FIND)) {
            query.setString(1, configuration(appeal.language()));
            query.setString(2, appeal.text());
            try (ResultSet row = query.executeQuery()) {
                while (found.size() < ENOUGH && row.next()) {
                    String body = places.body(new Desk(row.getString(1), row.getString(2)), appeal.territory());
                    if (body != null && !found.contains(body)) {
                        found.add(body);
                    }
                }
            }
        }
        return found;
    }

    private void learn() throws SQLException {
        try (PreparedStatement insert =
                database.prepareStatement("insert into known values (?, ?, to_tsvector(cast(? as regconfig), ?))")) {
            for (String line : shipped("families.jsonl")) {
                JsonNode family = Case.read(line);
                String name = family.get("family").asText();
                for (JsonNode template : family.get("templates")) {
                    add(
                            insert,
                            Desk.of(family),
                            name.substring(name.length() - 2),
                            template.asText().replaceAll("\\{\\w+}", " "));
                }
            }
            for (String line : shipped("duties.csv")) {
                String[] duty = line.split(",");
                add(insert, Desk.of(duty[1], duty[2]), "kk", duty[3]);
                add(insert, Desk.of(duty[1], duty[2]), "ru", duty[4]);
            }
        }
    }

    private static void add(PreparedStatement insert, Desk desk, String language, String text) throws SQLException {
        insert.setString(1, desk.level());
        insert.setString(2, desk.name());
        insert.setString(3, configuration(language));
        insert.setString(4, text);
        insert.executeUpdate();
    }

    /** PostgreSQL has none for Kazakh. */
    private static String configuration(String language) {
        return language.equals("ru") ? "russian" : "simple";
    }

    private static List<String> shipped(String file) {
        try {
            return Files.readAllLines(
                    Path.of(Checkout.root().toString(), "petition-service/src/main/resources/routing", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
