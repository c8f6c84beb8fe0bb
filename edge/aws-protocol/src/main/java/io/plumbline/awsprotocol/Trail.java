// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The way from a request to one of its values. Made of members' names and positions, never of values. */
record Trail(@Nullable Trail parent, String step) {
    static final Trail START = new Trail(null, "");

    Trail at(String next) {
        return new Trail(this, next);
    }

    /** Returns the way as AWS writes it: {@code tags.1.member.key}. */
    String path() {
        return parent == null || parent.parent == null
                ? decapitalized(step)
                : parent.path() + "." + decapitalized(step);
    }

    WireException wrongKind(JsonNode found, String wanted) {
        String kind = found.getNodeType().name().toLowerCase(Locale.ROOT);
        return WireException.unreadable("A JSON " + kind + at() + " cannot be read as " + wanted + ".");
    }

    WireException unreadable(String wanted) {
        return WireException.unreadable("The value" + at() + " cannot be read as " + wanted + ".");
    }

    private String at() {
        return parent == null ? "" : " at '" + path() + "'";
    }

    static String decapitalized(String name) {
        return name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
