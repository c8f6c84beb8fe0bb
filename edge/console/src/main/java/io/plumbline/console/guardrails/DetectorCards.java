// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import io.plumbline.console.Heading;
import java.util.List;

/** The cards of the built-in detectors: what they were trained on, how good they are, and where they fail. */
public interface DetectorCards {
    /** Returns the cards, in the order they are shown. */
    List<Card> all();

    /**
     * A card.
     *
     * @param name  part of its address
     * @param title its heading
     * @param html     its text, made safe
     * @param headings of its parts
     */
    record Card(String name, String title, String html, List<Heading> headings) {}
}
