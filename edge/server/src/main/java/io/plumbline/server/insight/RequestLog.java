// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.insight;

import io.plumbline.web.Answer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** One line a request: at debug when it went well, at info when it was refused, as an error when the server failed. */
public final class RequestLog {
    private static final Logger LOG = Logger.getLogger("io.plumbline.requests");
    private static final int REFUSED = 400;
    private static final int FAILED = 500;

    private RequestLog() {}

    /** Tells of an answer; the path without its query, and nothing of a body. */
    public static void answered(String method, String path, Answer answer, Duration took) {
        Level level = answer.status() < REFUSED ? Level.FINE : answer.status() < FAILED ? Level.INFO : Level.SEVERE;
        if (LOG.isLoggable(level)) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("method", method);
            fields.put("path", path);
            fields.put("status", answer.status());
            fields.put("ms", took.toNanos() / 1_000_000.0);
            fields.put("bytes", answer.body().length);
            answer.headers().first("x-amzn-requestid").ifPresent(id -> fields.put("requestId", id));
            answer.headers().first("x-amzn-errortype").ifPresent(code -> fields.put("error", code));
            LogRecord line = new LogRecord(level, "request");
            line.setLoggerName(LOG.getName());
            line.setParameters(new Object[]{fields});
            LOG.log(line);
        }
    }

    /** Tells of a failure of our own: where it came from, not what its message holds, which may be anything. */
    public static void failed(String method, String path, RuntimeException failure) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("method", method);
        fields.put("path", path);
        fields.put("failure", failure.getClass().getName());
        StackTraceElement[] trace = failure.getStackTrace();
        fields.put("at", trace.length == 0 ? "" : trace[0].toString());
        LogRecord line = new LogRecord(Level.SEVERE, "request failed");
        line.setLoggerName(LOG.getName());
        line.setParameters(new Object[]{fields});
        LOG.log(line);
    }
}
