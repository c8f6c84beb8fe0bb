// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What the migrations leave in H2, as statements. */
final class H2Snapshot {
    private static @Nullable H2Snapshot taken;

    private final List<String> statements;

    private H2Snapshot(List<String> statements) {
        this.statements = List.copyOf(statements);
    }

    /** Returns the snapshot of this JVM, taken when it is first asked for. */
    static synchronized H2Snapshot shared() {
        H2Snapshot snapshot = taken == null ? take() : taken;
        taken = snapshot;
        return snapshot;
    }

    void restore(DataSource empty) {
        try (Connection connection = empty.getConnection(); Statement statement = connection.createStatement()) {
            // One by one: H2 reads all that is left of a script again for each statement of it.
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static H2Snapshot take() {
        List<String> statements = new ArrayList<>();
        try (Database migrated = Databases.migratedH2();
                Connection connection = migrated.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery("script")) {
            while (lines.next()) {
                String line = lines.getString(1);
                // The user is there before; the rest are remarks.
                if (!line.startsWith("CREATE USER") && !line.startsWith("--")) {
                    statements.add(line);
                }
            }
            return new H2Snapshot(statements);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
