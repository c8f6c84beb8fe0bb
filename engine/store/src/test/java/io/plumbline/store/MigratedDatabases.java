// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Databases of one PostgreSQL server as the migrations leave them. The migrations run in the first; each further one is a
 * copy of it made by the server. One that nobody has open any longer is given out again, with the rows and the sequences
 * of a fresh one, since making a database takes longer than most tests.
 */
final class MigratedDatabases {
    private static final String FIRST = "migrated";

    private final PostgresServer server;
    private final List<String> made = new ArrayList<>();
    private final List<String> tables = new ArrayList<>();
    private final List<String> seeds = new ArrayList<>();

    MigratedDatabases(PostgresServer server) {
        this.server = server;
    }

    /** Opens one. It counts as open as long as it has a session, so finding and opening are one step. */
    synchronized Database open() {
        try {
            if (tables.isEmpty()) {
                Database.open(server.created(FIRST, "template1")).close();
                learn();
            }
            Set<String> busy = new HashSet<>(texts("postgres", "select distinct datname from pg_stat_activity "
                    + "where datname is not null"));
            String name = made.stream().filter(each -> !busy.contains(each)).findFirst().orElse("");
            if (name.isEmpty()) {
                name = PostgresServer.newName();
                server.created(name, FIRST);
                made.add(name);
            } else {
                clean(name);
            }
            return Database.open(server.settings(name), pool -> {
            });
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void learn() throws SQLException {
        tables.addAll(texts(FIRST, "select tablename from pg_tables where schemaname = 'public' "
                + "and tablename <> 'flyway_schema_history' order by tablename"));
        for (String seeded : filled(FIRST)) {
            seeds.add("insert into " + seeded + " select * from json_populate_recordset(null::" + seeded + ", '"
                    + texts(FIRST, "select json_agg(t) from " + seeded + " t").getFirst().replace("'", "''") + "')");
        }
    }

    private void clean(String name) throws SQLException {
        List<String> filled = filled(name);
        List<String> moved = texts(name, "select sequencename from pg_sequences where last_value is not null");
        try (Connection connection = connect(name); Statement statement = connection.createStatement()) {
            if (!filled.isEmpty()) {
                statement.execute("truncate " + String.join(", ", filled) + " cascade");
            }
            for (String sequence : moved) {
                statement.execute("alter sequence " + sequence + " restart");
            }
            for (String seed : seeds) {
                statement.execute(seed);
            }
        }
    }

    private List<String> filled(String name) throws SQLException {
        return texts(name, tables.stream().map(table -> "select '" + table + "' where exists (select from " + table
                + ")").collect(Collectors.joining(" union all ")));
    }

    private List<String> texts(String name, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = connect(name);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private Connection connect(String name) throws SQLException {
        return DriverManager.getConnection(server.settings(name).url(), "plumbline", "");
    }
}
