// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LineFormatTest {
    @Test
    void anObjectALine() {
        assertThat(new LineFormat(true).format(line("a \"b\"\n\\", Map.of("status", 404)))).isEqualTo(
                "{\"time\":\"2026-11-21T16:00:00Z\",\"level\":\"info\",\"logger\":\"x\",\"message\":\"a \\\"b\\\"\\u000a\\\\\","
                        + "\"status\":404}\n");
    }

    @Test
    void textForAPersonStaysOnItsLine() {
        assertThat(new LineFormat(false).format(line("a\nb", Map.of("status", 404))))
                .isEqualTo("2026-11-21T16:00:00Z info a b status=404\n");
    }

    private static LogRecord line(String message, Map<String, Object> fields) {
        LogRecord line = new LogRecord(Level.INFO, message);
        line.setInstant(Instant.parse("2026-11-21T16:00:00Z"));
        line.setLoggerName("x");
        line.setParameters(new Object[]{fields});
        return line;
    }
}
