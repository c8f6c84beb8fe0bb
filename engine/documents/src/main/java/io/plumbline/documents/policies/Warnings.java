// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.policies;

import io.plumbline.security.policy.Condition;
import io.plumbline.security.policy.Effect;
import io.plumbline.security.policy.Operator.Quantifier;
import io.plumbline.security.policy.PolicyDocument;
import io.plumbline.security.policy.PrincipalPattern;
import io.plumbline.security.policy.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a document may say but hardly means. */
final class Warnings {
    private static final String PASS_ROLE = "iam:passrole";

    private final List<String> sentences = new ArrayList<>();
    private final String place;
    private final Statement statement;

    private Warnings(int index, Statement statement) {
        this.place = "Statement[" + index + "]";
        this.statement = statement;
    }

    static List<String> of(PolicyDocument document) {
        List<String> sentences = new ArrayList<>();
        for (int index = 0; index < document.statements().size(); index++) {
            Warnings warnings = new Warnings(index, document.statements().get(index));
            warnings.review(document.version().equals(PolicyDocument.CURRENT));
            sentences.addAll(warnings.sentences);
        }
        return List.copyOf(sentences);
    }

    private void review(boolean variables) {
        if (statement.effect() == Effect.ALLOW) {
            reviewAllow();
        }
        if (!variables && hasVariables()) {
            warn("", "holds ${...}, which is a variable only with Version " + PolicyDocument.CURRENT + ".");
        }
        statement.conditions().forEach(this::review);
    }

    private void reviewAllow() {
        boolean everywhere = statement.resource().filter(one -> !one.negated() && one.values().contains("*"))
                .isPresent();
        if (statement.action().negated()) {
            warn(".NotAction", "with Allow permits every other action, also those that do not exist yet.");
        } else if (everywhere && statement.action().values().contains("*")) {
            warn("", "allows every action on every resource.");
        } else if (everywhere && statement.conditions().isEmpty() && statement.action().values().stream()
                .anyMatch(action -> action.toLowerCase(Locale.ROOT).equals(PASS_ROLE))) {
            warn(".Resource", "lets every role be passed to every service; name the roles.");
        }
        statement.resource().filter(one -> one.negated())
                .ifPresent(one -> warn(".NotResource", "with Allow permits every other resource."));
        statement.principal().ifPresent(this::review);
    }

    private void review(PrincipalPattern principal) {
        if (principal.negated()) {
            warn(".NotPrincipal", "with Allow permits everybody else, callers without a name included.");
        } else if (statement.conditions().isEmpty()
                && principal.named().stream().anyMatch(named -> named.value().equals("*"))) {
            warn(".Principal", "is everybody, and no condition narrows it.");
        }
    }

    private void review(Condition condition) {
        String at = ".Condition." + condition.operator().written() + "." + condition.key();
        for (String value : condition.values()) {
            if (!condition.operator().comparison().canMatch(value)) {
                warn(at, "has a value that " + condition.operator().written() + " cannot compare, so it matches "
                        + "nothing.");
            }
        }
        if (condition.values().isEmpty()) {
            warn(at, "has no value, so it matches nothing.");
        }
        if (statement.effect() == Effect.ALLOW && condition.operator().quantifier() == Quantifier.FOR_ALL_VALUES
                && statement.conditions().stream().noneMatch(other -> guards(other, condition))) {
            warn(at, "also holds when the key is missing; add a Null condition with false for it.");
        }
    }

    private static boolean guards(Condition other, Condition condition) {
        return other.key().equalsIgnoreCase(condition.key()) && other.values().contains("false")
                && other.operator().written().equals("Null");
    }

    private boolean hasVariables() {
        List<String> texts = new ArrayList<>();
        statement.resource().ifPresent(resources -> texts.addAll(resources.values()));
        statement.conditions().stream().filter(condition -> condition.operator().comparison().takesVariables())
                .forEach(condition -> texts.addAll(condition.values()));
        return texts.stream().anyMatch(text -> text.contains("${"));
    }

    private void warn(String at, String sentence) {
        sentences.add(place + at + " " + sentence);
    }
}
