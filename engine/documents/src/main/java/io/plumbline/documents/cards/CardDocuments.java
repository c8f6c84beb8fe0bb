// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.cards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.governance.cards.CardFacts;
import io.plumbline.governance.cards.CardReading;
import io.plumbline.governance.cards.content.CardContent;
import io.plumbline.governance.cards.content.CardEvaluation;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.Optional;

/** Checks, reads and extends the content of model cards. Safe for use by many threads. */
public final class CardDocuments implements CardReading {
    private static final JsonNode SCHEMA = CardJson.resource("model-card.schema.json");
    private static final String EVALUATIONS = "evaluation_details";

    @Override
    public CardFacts read(String content) {
        JsonNode tree = CardJson.content(content);
        CardCheck check = new SchemaCheck(SCHEMA).of(tree);
        if (!check.problems().isEmpty()) {
            int more = check.problems().size() - 1;
            throw new PlumblineException(Category.INVALID_DOCUMENT, check.problems().getFirst()
                    + (more == 0 ? "" : " There are " + more + " more such places."));
        }
        JsonNode overview = tree.path("model_overview");
        return new CardFacts(text(overview, "model_name"), text(overview, "model_id"),
                text(tree.path("intended_uses"), "risk_rating"), check.warnings());
    }

    /**
     * Returns everything the schema says of {@code content}.
     *
     * @throws PlumblineException INVALID_DOCUMENT when it is no JSON at all
     */
    public CardCheck check(String content) {
        return new SchemaCheck(SCHEMA).of(CardJson.content(content));
    }

    /** Returns what {@code content} says, typed. What does not have the shape of the schema is passed over. */
    public CardContent content(String content) {
        return ContentReader.card(CardJson.content(content));
    }

    /** Returns {@code content} with {@code evaluation}, in place of one of the same name; all else stays. */
    public String withEvaluation(String content, CardEvaluation evaluation) {
        ObjectNode card = (ObjectNode) CardJson.content(content);
        ArrayNode evaluations = card.withArray(EVALUATIONS);
        ObjectNode written = EvaluationWriter.of(evaluation);
        for (int index = 0; index < evaluations.size(); index++) {
            if (evaluations.get(index).path("name").asText().equals(evaluation.name())) {
                evaluations.set(index, written);
                return CardJson.text(card);
            }
        }
        evaluations.add(written);
        return CardJson.text(card);
    }

    /** Returns {@code content} indented for people. */
    public String pretty(String content) {
        return CardJson.pretty(CardJson.content(content));
    }

    /** Returns the schema, JSON Schema draft 7. */
    public static String schema() {
        return CardJson.pretty(SCHEMA);
    }

    private static Optional<String> text(JsonNode object, String name) {
        return Optional.ofNullable(object.path(name).textValue()).filter(text -> !text.isEmpty());
    }
}
