// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.insight;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Collectors;

/** One line a record: a JSON object, or text for a person. */
final class LineFormat extends Formatter {
    private static final int SPACE = 0x20;

    private final boolean json;

    LineFormat(boolean json) {
        this.json = json;
    }

    @Override
    public String format(LogRecord line) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("time", line.getInstant());
        fields.put("level", word(line.getLevel()));
        fields.put("logger", String.valueOf(line.getLoggerName()));
        fields.put("message", formatMessage(line));
        Throwable thrown = line.getThrown();
        if (thrown != null) {
            fields.put("failure", thrown.getClass().getName());
        }
        if (line.getParameters() != null && line.getParameters().length == 1
                && line.getParameters()[0] instanceof Map<?, ?> more) {
            more.forEach((name, value) -> fields.put(String.valueOf(name), value == null ? "" : value));
        }
        return (json ? object(fields) : text(fields)) + "\n";
    }

    private static String word(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return "error";
        }
        if (level.intValue() >= Level.WARNING.intValue()) {
            return "warn";
        }
        return level.intValue() >= Level.INFO.intValue() ? "info" : "debug";
    }

    private static String object(Map<String, Object> fields) {
        return fields.entrySet().stream().map(field -> quoted(field.getKey()) + ":" + value(field.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(Object value) {
        return switch (value) {
            case Number number -> number.toString();
            case Instant time -> quoted(time.toString());
            default -> quoted(value.toString());
        };
    }

    private static String text(Map<String, Object> fields) {
        String rest = fields.entrySet().stream().skip(4).map(field -> " " + field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining());
        return (fields.get("time") + " " + fields.get("level") + " " + fields.get("message") + rest)
                .replaceAll("[\\p{Cntrl}]", " ");
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(each -> {
            if (each == '"' || each == '\\') {
                quoted.append('\\').append((char) each);
            } else if (each < SPACE) {
                quoted.append(String.format("\\u%04x", each));
            } else {
                quoted.append((char) each);
            }
        });
        return quoted.append('"').toString();
    }
}
