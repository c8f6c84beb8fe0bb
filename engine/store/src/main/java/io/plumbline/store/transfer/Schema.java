// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.transfer;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tables of a database, read from the database itself, so that no new one is forgotten.
 *
 * @param versions the versions of the schema, in their order
 * @param tables   those first that others refer to, else by name
 */
record Schema(List<String> versions, List<Table> tables) {
    /** Tables that a fresh database has a row in. */
    private static final Set<String> SEEDED = Set.of("identity_change", "audit_end", "registry_policy",
            "lineage_graph");
    private static final String HISTORY = "flyway_schema_history";

    static Schema of(Connection connection) throws SQLException {
        DatabaseMetaData facts = connection.getMetaData();
        Map<String, Table> found = new TreeMap<>();
        try (ResultSet rows = facts.getTables(connection.getCatalog(), connection.getSchema(), "%",
                new String[]{"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME");
                if (!name.equals(HISTORY)) {
                    found.put(name, table(connection, facts, name));
                }
            }
        }
        return new Schema(versions(connection), inOrder(found));
    }

    /** Returns whether a database with this schema holds nothing but what every fresh one does. */
    boolean isFresh(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Table table : tables) {
                if (!isSeeded(table)) {
                    try (ResultSet rows = statement
                            .executeQuery("select 1 from " + table.name() + " fetch first 1 rows only")) {
                        if (rows.next()) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }

    static boolean isSeeded(Table table) {
        return SEEDED.contains(table.name());
    }

    private static List<String> versions(Connection connection) throws SQLException {
        List<String> versions = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select \"version\" from \"" + HISTORY
                        + "\" where \"version\" is not null and \"success\" order by \"installed_rank\"")) {
            while (rows.next()) {
                versions.add(rows.getString(1));
            }
        }
        return versions.stream().sorted().toList();
    }

    private static Table table(Connection connection, DatabaseMetaData facts, String name) throws SQLException {
        String catalog = connection.getCatalog();
        String schema = connection.getSchema();
        List<Column> columns = new ArrayList<>();
        try (ResultSet rows = facts.getColumns(catalog, schema, name.replace("_", facts.getSearchStringEscape() + "_"),
                "%")) {
            while (rows.next()) {
                columns.add(new Column(rows.getString("COLUMN_NAME"), ColumnKind.of(rows.getInt("DATA_TYPE")),
                        "YES".equals(rows.getString("IS_AUTOINCREMENT"))));
            }
        }
        Map<Integer, String> key = new TreeMap<>();
        try (ResultSet rows = facts.getPrimaryKeys(catalog, schema, name)) {
            while (rows.next()) {
                key.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            }
        }
        Set<String> parents = new HashSet<>();
        try (ResultSet rows = facts.getImportedKeys(catalog, schema, name)) {
            while (rows.next()) {
                parents.add(rows.getString("PKTABLE_NAME"));
            }
        }
        parents.remove(name);
        return new Table(name, List.copyOf(columns), List.copyOf(key.values()), Set.copyOf(parents));
    }

    private static List<Table> inOrder(Map<String, Table> byName) {
        List<Table> ordered = new ArrayList<>();
        Set<String> done = new HashSet<>();
        while (ordered.size() < byName.size()) {
            Table next = byName.values().stream()
                    .filter(table -> !done.contains(table.name()) && done.containsAll(table.parents())).findFirst()
                    .orElseThrow(() -> new IllegalStateException("tables refer to each other in a circle"));
            ordered.add(next);
            done.add(next.name());
        }
        return List.copyOf(ordered);
    }
}
