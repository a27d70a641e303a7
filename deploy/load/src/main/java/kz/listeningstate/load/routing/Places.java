package kz.listeningstate.load.routing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Which body a desk is for somebody who lives there, by the register: it decides who is right, and helps full-text search. */
final class Places {
    private static final String BODY = """
            with recursive line (code, depth) as (
                select cast(? as text), 0
                union all select t.parent, depth + 1 from line join territory t using (code) where t.parent is not null
            )
            select b.code from line join state_body b on b.territory = line.code
            where split_part(b.code, '-', 1) = ?
                and array_position(array['REGION', 'DISTRICT', 'LOCALITY'], b.level)
                    <= array_position(array['REGION', 'DISTRICT', 'LOCALITY'], cast(? as text))
            order by depth limit 1""";

    private final Connection database;

    Places(Connection database) {
        this.database = database;
    }

    String body(Desk desk, String territory) throws SQLException {
        if (desk.level() == null) {
            return desk.name();
        }
        try (PreparedStatement query = database.prepareStatement(BODY)) {
            query.setString(1, territory);
            query.setString(2, desk.name());
            query.setString(3, desk.level());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
