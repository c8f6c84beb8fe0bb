// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.guards;

import io.plumbline.guardrails.detect.Harm;
import io.plumbline.guardrails.detect.HarmDetector;
import io.plumbline.guardrails.detect.HarmFinding;
import io.plumbline.guardrails.text.Readings;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A stage that asks somebody else, window by window; the worst window counts. */
abstract class ModelStage implements HarmDetector {
    private final String name;
    private final String version;
    private final Set<Harm> harms;

    ModelStage(String name, String version, Set<Harm> harms) {
        this.name = name;
        this.version = version;
        this.harms = Set.copyOf(harms);
    }

    /** Returns how severe each harm is in one window, 0 to 1; a harm that is absent has severity 0. */
    abstract Map<Harm, Double> ask(String window);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String version() {
        return version;
    }

    @Override
    public final Set<Harm> harms() {
        return harms;
    }

    @Override
    public final boolean isPlugIn() {
        return true;
    }

    @Override
    public final List<HarmFinding> detect(Readings text) {
        return Windows.worst(name, text.original(), this::ask);
    }
}
