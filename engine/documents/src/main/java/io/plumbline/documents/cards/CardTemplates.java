// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.cards;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Cards to begin with. */
public final class CardTemplates {
    private static final List<Map.Entry<String, String>> DIMENSIONS = List.of(
            Map.entry("Fairness", "Which groups were compared, how far their results differ, with which interval."),
            Map.entry("Explainability", "What drives the model, how that was measured, what is told to people."),
            Map.entry("Privacy and security", "What personal data the model saw, who can reach it, what was tested."),
            Map.entry("Safety", "What harm a wrong answer does, and what stops it."),
            Map.entry("Controllability", "Who watches the model, and how it is changed or switched off."),
            Map.entry("Veracity and robustness", "How well it does on unexpected, shifted or hostile input."),
            Map.entry("Governance", "Who approved it, by which rule, and when it is looked at again."),
            Map.entry("Transparency", "What those who are affected are told, and where they can object."));

    private CardTemplates() {}

    /** Returns the names of the eight dimensions of responsible AI, in the order of the template. */
    public static List<String> dimensions() {
        return DIMENSIONS.stream().map(Map.Entry::getKey).toList();
    }

    /**
     * Returns the content of a card that asks, under the topics of one's own, one question for each dimension of
     * responsible AI.
     *
     * @param modelName what the model is called
     */
    public static String responsible(String modelName) {
        ObjectNode card = CardJson.object();
        card.putObject("model_overview").put("model_name", modelName);
        card.putObject("intended_uses").put("risk_rating", "Unknown");
        ObjectNode details = card.putObject("additional_information").putObject("custom_details");
        DIMENSIONS.forEach(dimension -> details.put(dimension.getKey(), dimension.getValue()));
        return CardJson.text(card);
    }
}
