// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import io.plumbline.console.Moments;
import io.plumbline.console.Routes;
import io.plumbline.console.Screen;
import io.plumbline.console.Section;
import io.plumbline.console.Values;
import io.plumbline.console.Visit;
import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.guardrails.library.Decision;
import io.plumbline.guardrails.library.DecisionQuery;
import io.plumbline.guardrails.library.Guardrail;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.web.Answer;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lists what guardrails decided, by filters that stand in the address, and shows one decision. */
final class DecisionScreen implements Screen {
    private static final int PAGE = 50;
    private static final int MOST_NAMES = 100;

    private final GuardrailDesk desk;

    DecisionScreen(GuardrailDesk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Routes routes) {
        routes.get("/guardrails/decisions", this::list);
        routes.get("/guardrails/decisions/{decision}", this::show);
        routes.post("/guardrails/decisions/{decision}/text", this::text);
    }

    private Answer list(Visit visit) {
        DecisionQuery query = query(visit.query());
        String listing = "decisions" + query;
        Page<Decision> found = visit.read(GuardrailDesk.SERVICE, "ListGuardrailDecisions", Map.of(), call -> {
            call.require("*");
            return desk.decisions().list(query, visit.pageOf(listing, PAGE));
        });
        Map<String, String> names = names();
        DecisionsView view = new DecisionsView(
                found.items().stream().map(each -> DecisionLine.of(each, names)).toList(),
                visit.next(found, listing), visit.query(), names);
        return visit.wantsPart()
                ? visit.part("guardrails/decisionRows", view)
                : visit.page("guardrails/decisions", visit.frame("Guardrail decisions", Section.GUARDRAILS), view);
    }

    private Answer show(Visit visit) {
        Decision decision = require(visit, "GetGuardrailDecision");
        return visit.page("guardrails/decision", visit.frame("Decision", Section.GUARDRAILS), new DecisionView(
                line(decision), DecisionFacts.of(decision, line(decision)), DecisionFacts.findings(decision),
                decision.text().isPresent() && visit.may("bedrock:GetGuardrailDecisionText", resource(decision)),
                Optional.empty()));
    }

    /** Shows the text that was judged. That somebody read it stands in the audit log. */
    private Answer text(Visit visit) {
        Decision decision = require(visit, "GetGuardrailDecisionText");
        return visit.page("guardrails/decision", visit.frame("Decision", Section.GUARDRAILS),
                new DecisionView(line(decision), DecisionFacts.of(decision, line(decision)),
                        DecisionFacts.findings(decision), false, decision.text().map(DecisionFacts::texts)));
    }

    private Decision require(Visit visit, String operation) {
        String id = visit.path("decision");
        return visit.read(GuardrailDesk.SERVICE, operation, Map.of("decision", id), call -> {
            Decision decision = desk.decisions().find(id).orElseThrow(
                    () -> new PlumblineException(Category.NOT_FOUND, "there is no decision " + id
                            + "; it may have been forgotten after plumbline.guardrails.retention-days"));
            call.require(resource(decision));
            return decision;
        });
    }

    private DecisionLine line(Decision decision) {
        return DecisionLine.of(decision, names());
    }

    private Map<String, String> names() {
        return desk.keeping().list(PageRequest.first(MOST_NAMES)).items().stream()
                .collect(Collectors.toMap(Guardrail::id, each -> each.terms().name()));
    }

    private String resource(Decision decision) {
        return decision.applied().map(each -> desk.keeping().arn(each.guardrailId())).orElse("*");
    }

    private static DecisionQuery query(Values query) {
        return new DecisionQuery(query.find("guardrail"), query.find("version"),
                choice(Decision.Verdict.class, query.find("verdict")),
                choice(Direction.class, query.find("direction")), choice(Decision.Way.class, query.find("way")),
                query.find("caller"), query.find("from").flatMap(Moments::read),
                query.find("to").flatMap(Moments::read));
    }

    private static <E extends Enum<E>> Optional<E> choice(Class<E> type, Optional<String> value) {
        return value.flatMap(each -> java.util.Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(each)).findFirst());
    }
}
