// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.gateway;

import io.plumbline.aws.bedrockruntime.gateway.Guards.Guardian;
import io.plumbline.aws.bedrockruntime.gateway.Judgement.Judged;
import io.plumbline.aws.bedrockruntime.gateway.Talk.Form;
import io.plumbline.aws.bedrockruntime.gateway.Texts.Said;
import io.plumbline.aws.bedrockruntime.gateway.Texts.Section;
import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.assess.GuardText;
import io.plumbline.guardrails.assess.GuardText.Qualifier;
import io.plumbline.guardrails.assess.Outcome;
import io.plumbline.guardrails.library.Enforcement;
import io.plumbline.guardrails.library.Enforcement.Mode;
import io.plumbline.guardrails.library.Origin;
import io.plumbline.guardrails.policy.Direction;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Has every guardrail look at texts, one after the other, each at what the one before left. */
final class Inspection {
    private final List<Guardian> guardians;
    private final Talk talk;
    private final List<Judged> judged = new ArrayList<>();
    private Optional<String> blocked = Optional.empty();
    private boolean intervened;

    Inspection(List<Guardian> guardians, Talk talk) {
        this.guardians = guardians;
        this.talk = talk;
    }

    /** Looks at what is asked and returns the texts that may go on. */
    List<String> input(Texts.Collected collected) {
        List<String> texts = new ArrayList<>(collected.texts().stream().map(Said::text).toList());
        for (Guardian guardian : guardians) {
            List<Integer> chosen = chosen(guardian, collected.texts());
            List<GuardText> content = chosen.stream().map(index -> new GuardText(texts.get(index),
                    qualifiers(collected.texts().get(index), guardian))).toList();
            look(guardian, new GuardRequest(Direction.INPUT, content, collected.images(),
                    talk.guarding().everything(), looksForAttacks(guardian, collected.texts())), texts, chosen);
            if (blocked.isPresent()) {
                break;
            }
        }
        return texts;
    }

    /** Looks at what is answered and returns the texts that may be said. */
    List<String> output(List<String> answer, List<GuardText> context) {
        List<String> texts = new ArrayList<>(answer);
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            all.add(i);
        }
        Set<Qualifier> plain = context.isEmpty() ? Set.of() : Set.of(Qualifier.GUARD_CONTENT);
        for (Guardian guardian : guardians) {
            List<GuardText> content = new ArrayList<>(context);
            texts.forEach(text -> content.add(new GuardText(text, plain)));
            look(guardian, new GuardRequest(Direction.OUTPUT, content, 0, talk.guarding().everything()), texts, all);
            if (blocked.isPresent()) {
                break;
            }
        }
        return texts;
    }

    private void look(Guardian guardian, GuardRequest request, List<String> texts, List<Integer> chosen) {
        guardian.check(request.direction(), request.images());
        if (chosen.isEmpty()) {
            return;
        }
        Outcome outcome = guardian.assess(request);
        guardian.record(talk.asked(), request, outcome);
        judged.add(new Judged(guardian, request, outcome));
        intervened |= outcome.intervened();
        if (outcome.blocked()) {
            blocked = Optional.of(Masks.blockedMessage(outcome));
        } else if (outcome.intervened()) {
            List<String> masked = Masks.of(outcome, request, chosen.size());
            for (int i = 0; i < chosen.size(); i++) {
                texts.set(chosen.get(i), masked.get(i));
            }
        }
    }

    /** Returns what is said instead when something was blocked. */
    Optional<String> blocked() {
        return blocked;
    }

    boolean intervened() {
        return intervened;
    }

    List<Judged> judged() {
        return judged;
    }

    /**
     * Returns which texts a guardrail looks at: those marked, where content to guard is; an enforced one is not led by
     * marks. Where only sources and queries are marked, everything else is content.
     */
    private List<Integer> chosen(Guardian guardian, List<Said> said) {
        Set<Section> marking = said.stream().filter(Inspection::isContent).map(Said::section)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Section.class)));
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            Said each = said.get(i);
            boolean wanted = isComprehensive(guardian, each.section())
                    ? !each.text().isEmpty()
                    : each.marked() || !each.text().isEmpty() && isOpen(each.section(), marking);
            if (wanted) {
                chosen.add(i);
            }
        }
        return chosen;
    }

    /** Returns whether what is not marked is looked at in {@code section}. */
    private boolean isOpen(Section section, Set<Section> marking) {
        return switch (talk.form()) {
            case CONVERSATION -> section == Section.MESSAGES && !marking.contains(Section.MESSAGES);
            case BODY -> marking.isEmpty();
        };
    }

    private boolean looksForAttacks(Guardian guardian, List<Said> said) {
        return talk.form() == Form.CONVERSATION || isComprehensive(guardian, Section.MESSAGES)
                || said.stream().anyMatch(Inspection::isContent);
    }

    private static boolean isContent(Said said) {
        return said.marked() && said.qualifiers().contains(Qualifier.GUARD_CONTENT);
    }

    private static boolean isComprehensive(Guardian guardian, Section section) {
        Enforcement.Guarding guarding = guardian.guarding();
        Optional<Mode> mode = section == Section.SYSTEM ? guarding.system() : guarding.messages();
        return guardian.origins().contains(Origin.ACCOUNT_ENFORCED)
                && mode.orElse(Mode.COMPREHENSIVE) == Mode.COMPREHENSIVE;
    }

    /** An enforced guardrail is not led by marks: what is marked as a source would be passed over. */
    private static Set<Qualifier> qualifiers(Said said, Guardian guardian) {
        return isComprehensive(guardian, said.section()) ? Set.of() : said.qualifiers();
    }
}
