// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis;

import io.plumbline.measure.Notice;
import io.plumbline.measure.Notice.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Collects what a reader must know, once each, in the order it came up. */
final class Notices {
    private final LinkedHashSet<Notice> notices = new LinkedHashSet<>();

    void info(String code, String subject, String message, Map<String, String> details) {
        notices.add(new Notice(code, Severity.INFO, subject, message, details));
    }

    void warn(String code, String subject, String message, Map<String, String> details) {
        notices.add(new Notice(code, Severity.WARNING, subject, message, details));
    }

    void add(List<Notice> more) {
        notices.addAll(more);
    }

    List<Notice> list() {
        return new ArrayList<>(notices);
    }
}
