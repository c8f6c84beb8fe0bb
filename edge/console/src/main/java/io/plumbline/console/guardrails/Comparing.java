// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import io.plumbline.console.Routes;
import io.plumbline.console.Screen;
import io.plumbline.console.Section;
import io.plumbline.console.Visit;
import io.plumbline.data.PageRequest;
import io.plumbline.guardrails.library.Decision;
import io.plumbline.guardrails.library.DecisionQuery;
import io.plumbline.guardrails.library.DecisionReplay.Replayed;
import io.plumbline.guardrails.library.Guardrail;
import io.plumbline.guardrails.policy.WordRule;
import io.plumbline.web.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares two versions: rule by rule, and by what the second would have decided about recorded traffic. */
final class Comparing implements Screen {
    private static final int MOST_WORDS = 50;
    private static final int REPLAYED = 200;

    private final GuardrailDesk desk;

    Comparing(GuardrailDesk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Routes routes) {
        routes.get("/guardrails/{id}/compare", this::compare);
    }

    private Answer compare(Visit visit) {
        Guardrail from = GuardrailScreen.require(desk, visit, visit.query().find("from").orElse(Guardrail.DRAFT));
        Guardrail to = GuardrailScreen.require(desk, visit, visit.query().find("to").orElse(Guardrail.DRAFT));
        List<Replayed> replayed = replay(visit, from.id(), to.version());
        return visit.page("guardrails/compare", visit.frame(from.terms().name(), Section.GUARDRAILS),
                new ComparisonView(GuardrailDesk.address(from.id()), from.version(), to.version(),
                        desk.keeping().versions(from.id(), PageRequest.first(REPLAYED)).items().stream()
                                .map(Guardrail::version).toList(),
                        changes(lines(from, to), lines(to, from)), ReplayCounts.of(replayed),
                        replayed.stream().filter(Replayed::differs).map(ReplayLine::of).toList()));
    }

    private List<Replayed> replay(Visit visit, String id, String version) {
        return visit.read(GuardrailDesk.SERVICE, "ReplayGuardrailDecisions",
                Map.of("guardrailIdentifier", id, "guardrailVersion", version), call -> {
                    call.require(desk.keeping().arn(id));
                    List<String> recent = desk.decisions().list(DecisionQuery.of(id), PageRequest.first(REPLAYED))
                            .items().stream().map(Decision::id).toList();
                    return desk.replay().replay(recent, id, version);
                });
    }

    /** Rules count words; which of them the other version lacks is said besides, or a swap would look like no change. */
    private static Map<String, String> lines(Guardrail shown, Guardrail other) {
        Map<String, String> lines = new LinkedHashMap<>(PolicyLines.of(shown));
        Set<String> known = words(other);
        List<String> own = words(shown).stream().filter(word -> !known.contains(word)).toList();
        if (!own.isEmpty()) {
            lines.put("Words of this version only", String.join(", ", own.subList(0, Math.min(own.size(), MOST_WORDS)))
                    + (own.size() > MOST_WORDS ? " and " + (own.size() - MOST_WORDS) + " more" : ""));
        }
        return lines;
    }

    private static Set<String> words(Guardrail guardrail) {
        return guardrail.terms().policy().words().stream().map(WordRule::text)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<RuleChange> changes(Map<String, String> from, Map<String, String> to) {
        Set<String> names = new LinkedHashSet<>(from.keySet());
        names.addAll(to.keySet());
        List<RuleChange> changes = new ArrayList<>();
        for (String name : names) {
            RuleChange change = new RuleChange(name, from.getOrDefault(name, ""), to.getOrDefault(name, ""));
            if (!change.before().equals(change.after())) {
                changes.add(change);
            }
        }
        return changes;
    }
}
