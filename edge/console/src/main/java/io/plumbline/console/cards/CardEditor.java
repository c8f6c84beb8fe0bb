// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.cards;

import io.plumbline.console.Routes;
import io.plumbline.console.Section;
import io.plumbline.console.Values;
import io.plumbline.console.Visit;
import io.plumbline.documents.cards.CardSection;
import io.plumbline.governance.cards.ModelCard;
import io.plumbline.measure.PlumblineException;
import io.plumbline.web.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Edits a card through a form that follows the schema, and sets two versions side by side. */
final class CardEditor {
    private static final String FIELD = "field:";

    private final CardDesk desk;

    CardEditor(CardDesk desk) {
        this.desk = desk;
    }

    void register(Routes routes) {
        routes.get("/cards/{card}/edit", this::edit);
        routes.post("/cards/{card}/edit", this::save);
        routes.get("/cards/{card}/compare", this::compare);
    }

    private Answer edit(Visit visit) {
        ModelCard card = CardScreen.require(desk, visit, Optional.empty());
        return page(visit, card.name(), card.version(), desk.form().sections(card.content()), "");
    }

    /** What was typed is never lost: a refusal shows the same form with all of it and the reason. */
    private Answer save(Visit visit) {
        ModelCard card = CardScreen.require(desk, visit, Optional.empty());
        Map<String, String> written = written(visit.form());
        try {
            String content = desk.form().apply(card.content(), written);
            ModelCard next = visit.change("sagemaker", "UpdateModelCard", Map.of("modelCardName", card.name()),
                    call -> {
                        String arn = desk.cards().arn(card.name());
                        call.require(desk.update(arn, Optional.empty()));
                        call.touches("AWS::SageMaker::ModelCard", arn);
                        return desk.cards().update(card.name(), Optional.of(content), Optional.empty(),
                                CardScreen.seen(visit),
                                visit.actor());
                    });
            return visit.redirect(CardScreen.address(card.name()), "Saved as version " + next.version() + ".");
        } catch (PlumblineException refusal) {
            return page(visit, card.name(), CardScreen.seen(visit).orElse(card.version()),
                    filled(desk.form().sections(card.content()), written), String.valueOf(refusal.getMessage()));
        }
    }

    private Answer compare(Visit visit) {
        ModelCard newer = CardScreen.require(desk, visit, CardScreen.version(visit, "to"));
        ModelCard older = CardScreen.require(desk, visit,
                CardScreen.version(visit, "from").or(() -> Optional.of(Math.max(1, newer.version() - 1))));
        return visit.page("cards/compare", visit.frame("Versions of " + newer.name(), Section.CARDS),
                CompareView.of(CardScreen.address(newer.name()), older, newer, desk.form()));
    }

    private static Answer page(Visit visit, String card, int seen, List<CardSection> sections, String problem) {
        return visit.page("cards/edit", visit.frame("Edit " + card, Section.CARDS),
                new EditView(CardScreen.address(card), seen, sections, problem));
    }

    private static Map<String, String> written(Values form) {
        Map<String, String> written = new HashMap<>();
        form.names().stream().filter(name -> name.startsWith(FIELD))
                .forEach(name -> written.put(name.substring(FIELD.length()), form.raw(name)));
        return written;
    }

    private static List<CardSection> filled(List<CardSection> sections, Map<String, String> written) {
        return sections.stream().map(section -> new CardSection(section.path(), section.title(), section.fields()
                .stream().map(field -> field.with(written.getOrDefault(field.path(), field.value()))).toList()))
                .toList();
    }
}
