// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.binding;

import io.plumbline.measure.Notice;
import io.plumbline.measure.Notice.Severity;
import java.util.Map;

/** Notices about model files. */
public final class Remarks {
    private Remarks() {}

    /** Returns something worth knowing. */
    public static Notice info(String code, String file, String message) {
        return new Notice(code, Severity.INFO, file, message, Map.of());
    }

    /** Returns something that may make figures wrong. */
    public static Notice warning(String code, String file, String message) {
        return new Notice(code, Severity.WARNING, file, message, Map.of());
    }
}
