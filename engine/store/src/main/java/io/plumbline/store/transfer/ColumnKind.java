// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** How the values of a column are written, the same for both databases. */
enum ColumnKind {
    /** A text. */
    TEXT(Types.VARCHAR) {
        @Override
        void write(ResultSet row, int index, String name, ObjectNode to) throws SQLException {
            to.put(name, row.getString(index));
        }

        @Override
        void set(PreparedStatement insert, int index, JsonNode value) throws SQLException {
            insert.setString(index, value.textValue());
        }
    },
    /** A whole number. */
    WHOLE(Types.BIGINT) {
        @Override
        void write(ResultSet row, int index, String name, ObjectNode to) throws SQLException {
            to.put(name, row.getLong(index));
        }

        @Override
        void set(PreparedStatement insert, int index, JsonNode value) throws SQLException {
            insert.setLong(index, value.longValue());
        }
    },
    /** A number with a fraction. */
    FRACTION(Types.DOUBLE) {
        @Override
        void write(ResultSet row, int index, String name, ObjectNode to) throws SQLException {
            to.put(name, row.getDouble(index));
        }

        @Override
        void set(PreparedStatement insert, int index, JsonNode value) throws SQLException {
            insert.setDouble(index, value.doubleValue());
        }
    },
    /** Yes or no. */
    TRUTH(Types.BOOLEAN) {
        @Override
        void write(ResultSet row, int index, String name, ObjectNode to) throws SQLException {
            to.put(name, row.getBoolean(index));
        }

        @Override
        void set(PreparedStatement insert, int index, JsonNode value) throws SQLException {
            insert.setBoolean(index, value.booleanValue());
        }
    },
    /** A moment, as ISO 8601 in UTC. */
    MOMENT(Types.TIMESTAMP_WITH_TIMEZONE) {
        @Override
        void write(ResultSet row, int index, String name, ObjectNode to) throws SQLException {
            to.put(name, row.getObject(index, OffsetDateTime.class).toInstant().toString());
        }

        @Override
        void set(PreparedStatement insert, int index, JsonNode value) throws SQLException {
            insert.setObject(index, Instant.parse(value.textValue()).atOffset(ZoneOffset.UTC));
        }
    },
    /** Bytes, in base 64. */
    BYTES(Types.VARBINARY) {
        @Override
        void write(ResultSet row, int index, String name, ObjectNode to) throws SQLException {
            to.put(name, row.getBytes(index));
        }

        @Override
        void set(PreparedStatement insert, int index, JsonNode value) throws SQLException {
            try {
                insert.setBytes(index, value.binaryValue());
            } catch (IOException failure) {
                throw new IllegalArgumentException("a value is not base 64", failure);
            }
        }
    };

    private final int nothing;

    ColumnKind(int nothing) {
        this.nothing = nothing;
    }

    /** Writes a value that is not null. */
    abstract void write(ResultSet row, int index, String name, ObjectNode to) throws SQLException;

    /** Sets a value that is not null. */
    abstract void set(PreparedStatement insert, int index, JsonNode value) throws SQLException;

    /** Writes the value of a column. */
    final void read(ResultSet row, int index, String name, ObjectNode to) throws SQLException {
        if (row.getObject(index) == null) {
            to.putNull(name);
        } else {
            write(row, index, name, to);
        }
    }

    /** Sets a value, or that there is none. */
    final void bind(PreparedStatement insert, int index, JsonNode value) throws SQLException {
        if (value.isNull()) {
            insert.setNull(index, nothing);
        } else {
            set(insert, index, value);
        }
    }

    /** Returns the kind of what the database calls {@code type}, a number of java.sql.Types. */
    static ColumnKind of(int type) {
        return switch (type) {
            case Types.VARCHAR, Types.CHAR, Types.CLOB, Types.LONGVARCHAR -> TEXT;
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> WHOLE;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> FRACTION;
            case Types.BIT, Types.BOOLEAN -> TRUTH;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> MOMENT;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
            default -> throw new IllegalStateException("columns of the JDBC type " + type + " cannot be exported");
        };
    }
}
