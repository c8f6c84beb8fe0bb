// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.cards;

import io.plumbline.console.Fact;
import io.plumbline.console.Moments;
import io.plumbline.console.Values;
import io.plumbline.governance.cards.ModelCard;
import java.util.ArrayList;
import java.util.List;

/** What is known of a card beside its content. */
final class CardFacts {
    private CardFacts() {}

    /** Cards name their model by its name or by its ARN. */
    private static String modelOf(String id) {
        return id.startsWith("arn:") ? id.substring(id.lastIndexOf('/') + 1) : id;
    }

    static List<Fact> of(ModelCard card) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Version", String.valueOf(card.version())));
        facts.add(new Fact("Written", Moments.second(card.changedAt()) + " by " + card.changedBy().name()));
        card.facts().modelId().or(card.facts()::modelName).map(CardFacts::modelOf).ifPresent(name -> facts
                .add(Fact.link("Model", name, "/console/fleet?name=" + Values.encode(name))));
        return facts;
    }
}
