// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.columnar.Column.Storage;
import io.plumbline.data.PythonText;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What kinds of JSON values a column has held so far, which decides its storage. */
final class JsonKind {
    private final Set<Kind> seen = EnumSet.noneOf(Kind.class);

    /** Returns {@code value} as the text it is kept as, null when missing. */
    @Nullable
    String text(@Nullable JsonNode value) {
        if (value == null || value.isNull() || (value.isDouble() && Double.isNaN(value.doubleValue()))) {
            return null;
        }
        if (value.isContainerNode()) {
            seen.add(Kind.NESTED);
            return null;
        }
        if (value.isBoolean()) {
            seen.add(Kind.FLAG);
            return value.booleanValue() ? "True" : "False";
        }
        if (value.isNumber()) {
            boolean whole = value.isIntegralNumber() && value.canConvertToLong();
            seen.add(whole ? Kind.WHOLE : Kind.DECIMAL);
            return whole ? Long.toString(value.longValue()) : PythonText.of(value.doubleValue());
        }
        seen.add(Kind.TEXT);
        return value.textValue();
    }

    /** Returns the column over the text column {@code identifier}, as what all its values are. */
    Column column(String name, String identifier) {
        if (seen.contains(Kind.NESTED)) {
            return new Column(name, identifier, Storage.UNREADABLE);
        }
        if (seen.equals(EnumSet.of(Kind.WHOLE))) {
            return new Column(name, identifier + "::bigint", Storage.WHOLE);
        }
        if (seen.equals(EnumSet.of(Kind.FLAG))) {
            return new Column(name, identifier + "::boolean", Storage.FLAG);
        }
        boolean numbers = EnumSet.of(Kind.WHOLE, Kind.DECIMAL).containsAll(seen);
        return numbers
                ? new Column(name, identifier + "::double", Storage.DECIMAL)
                : new Column(name, identifier, Storage.TEXT);
    }

    private enum Kind {
        WHOLE, DECIMAL, FLAG, TEXT, NESTED
    }
}
