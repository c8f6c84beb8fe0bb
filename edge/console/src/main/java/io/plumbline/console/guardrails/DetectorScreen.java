// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import io.plumbline.console.Routes;
import io.plumbline.console.Screen;
import io.plumbline.console.Section;
import io.plumbline.console.Visit;
import io.plumbline.console.guardrails.DetectorCards.Card;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.web.Answer;

/** Shows the cards of the detectors. */
final class DetectorScreen implements Screen {
    private final DetectorCards cards;

    DetectorScreen(DetectorCards cards) {
        this.cards = cards;
    }

    @Override
    public void register(Routes routes) {
        routes.get("/guardrails/detectors", this::list);
        routes.get("/guardrails/detectors/{name}", this::show);
    }

    private Answer list(Visit visit) {
        return visit.page("guardrails/detectors", visit.frame("Detectors", Section.GUARDRAILS), cards.all());
    }

    private Answer show(Visit visit) {
        Card card = cards.all().stream().filter(each -> each.name().equals(visit.path("name"))).findFirst()
                .orElseThrow(() -> new PlumblineException(Category.NOT_FOUND,
                        "there is no detector " + visit.path("name") + "; the list of detectors names them all"));
        return visit.page("guardrails/detector", visit.frame(card.title(), Section.GUARDRAILS), card);
    }
}
