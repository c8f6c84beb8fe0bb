// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.policy;

import io.plumbline.security.policy.TextTest.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A statement ready to be tested. */
final class CompiledStatement {
    private final int index;
    private final Statement statement;
    private final List<Glob> actions;
    private final List<TextTest> resources;
    private final List<Template.Variable> resourceVariables;
    private final List<CompiledCondition> conditions;
    private final List<Template.Variable> conditionVariables;

    private CompiledStatement(int index, Statement statement, Syntax syntax) {
        this.index = index;
        this.statement = statement;
        this.actions = statement.action().values().stream()
                .map(action -> Glob.of(Glob.encode(action.toLowerCase(Locale.ROOT)))).toList();
        List<String> written = statement.resource().map(Patterns::values).orElse(List.of());
        this.resources = written.stream().map(resource -> TextTest.like(resource, syntax)).toList();
        this.resourceVariables = needed(written, syntax);
        this.conditions = statement.conditions().stream()
                .map(condition -> CompiledCondition.of(condition, syntax)).toList();
        this.conditionVariables = conditionKeys(statement, syntax);
    }

    static CompiledStatement of(int index, Statement statement, String version) {
        return new CompiledStatement(index, statement,
                version.equals(PolicyDocument.CURRENT) ? Syntax.VARIABLES : Syntax.PLAIN);
    }

    Effect effect() {
        return statement.effect();
    }

    /** Returns how closely it names {@code subject}; in a policy of the principal itself that is whoever asks. */
    Naming naming(Subject subject, PolicyRole role) {
        return statement.principal().map(pattern -> Naming.of(pattern, subject))
                .orElse(role == PolicyRole.RESOURCE ? Naming.NOBODY : Naming.DIRECTLY);
    }

    /** Returns whether action, resource and conditions match, and notes the keys that were asked for in vain. */
    boolean matches(String action, String resource, Facts facts, Set<String> missing) {
        if (!isAction(action)) {
            return false;
        }
        note(resourceVariables, facts, missing);
        if (!isResource(resource, facts)) {
            return false;
        }
        note(conditionVariables, facts, missing);
        for (CompiledCondition condition : conditions) {
            if (!condition.holds(facts)) {
                return false;
            }
        }
        return true;
    }

    Outcome.Match match(PolicyRole role, String policy) {
        return new Outcome.Match(role, policy, index, statement.sid());
    }

    private boolean isAction(String action) {
        for (Glob pattern : actions) {
            if (pattern.matches(action)) {
                return !statement.action().negated();
            }
        }
        return statement.action().negated();
    }

    private boolean isResource(String resource, Facts facts) {
        if (statement.resource().isEmpty()) {
            return true;
        }
        for (TextTest pattern : resources) {
            if (pattern.matches(resource, facts)) {
                return !statement.resource().get().negated();
            }
        }
        return statement.resource().get().negated();
    }

    private static void note(List<Template.Variable> keys, Facts facts, Set<String> missing) {
        for (Template.Variable key : keys) {
            if (facts.isMissing(key.key())) {
                missing.add(key.written());
            }
        }
    }

    private static List<Template.Variable> conditionKeys(Statement statement, Syntax syntax) {
        List<Template.Variable> keys = new ArrayList<>();
        for (Condition condition : statement.conditions()) {
            keys.add(new Template.Variable(condition.key().toLowerCase(Locale.ROOT), condition.key(),
                    Optional.empty()));
            if (condition.operator().comparison().takesVariables()) {
                keys.addAll(needed(condition.values(), syntax));
            }
        }
        return List.copyOf(keys);
    }

    private static List<Template.Variable> needed(List<String> written, Syntax syntax) {
        return written.stream().flatMap(text -> syntax.template(text, Glob::encode).needed().stream()).toList();
    }
}
