// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.detect;

import io.plumbline.guardrails.text.Readings;
import java.util.List;
import java.util.Set;

/**
 * A stage of detection. Built-in stages are found by the service loader and take time linear in the length of the text;
 * a plug-in that asks a larger model may take long and may fail, which it says by a PlumblineException.
 */
public interface HarmDetector {
    /** Returns its name, as findings and decision records carry it. */
    String name();

    /** Returns the version of its rules or weights; another one may decide otherwise. */
    String version();

    /** Returns the harms it can see. */
    Set<Harm> harms();

    /** Returns at most one finding for each of its harms; a harm without one has severity 0. */
    List<HarmFinding> detect(Readings text);

    /** Returns whether it may take long or fail, so that it runs under a time limit. */
    default boolean isPlugIn() {
        return false;
    }
}
