// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.policy;

import io.plumbline.security.access.Question;
import io.plumbline.security.policy.Outcome.Decision;
import io.plumbline.security.policy.Outcome.Match;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One question on its way through the policies. For one use. */
final class Judgement {
    private final Question question;
    private final String action;
    private final Circumstances circumstances;
    private final Facts facts;
    private final List<Match> denials = new ArrayList<>();
    private final List<Match> grants = new ArrayList<>();
    private final Set<String> missing = new LinkedHashSet<>();

    Judgement(Question question, Circumstances circumstances) {
        this.question = question;
        this.action = question.action().toLowerCase(Locale.ROOT);
        this.circumstances = circumstances;
        this.facts = new Facts(circumstances.context(), question.context());
    }

    Outcome of(PolicySet policies) {
        Subject.Kind kind = circumstances.subject().kind();
        boolean hasOwnPolicies = kind == Subject.Kind.USER || kind == Subject.Kind.ROLE_SESSION;
        boolean organisation = policies.organisation().isEmpty()
                || ask(PolicyRole.ORGANISATION, policies.organisation()) != Naming.NOBODY;
        Naming resource = ask(PolicyRole.RESOURCE, policies.resource());
        boolean boundary = !hasOwnPolicies || policies.boundary().isEmpty()
                || ask(PolicyRole.BOUNDARY, List.of(policies.boundary().get())) != Naming.NOBODY;
        boolean session = !hasOwnPolicies || sessionAllows(policies.session());
        boolean identity = hasOwnPolicies && ask(PolicyRole.IDENTITY, policies.identity()) != Naming.NOBODY;
        Votes votes = new Votes(organisation, resource, boundary, session, identity,
                policies.resourceMustAllow() || circumstances.isCrossAccount());
        return outcome(votes);
    }

    private boolean sessionAllows(List<CompiledPolicy> policies) {
        boolean all = true;
        for (CompiledPolicy policy : policies) {
            all &= ask(PolicyRole.SESSION, List.of(policy)) != Naming.NOBODY;
        }
        return all;
    }

    /** Asks policies of one role, notes what denies, and returns how closely what allows names the subject. */
    private Naming ask(PolicyRole role, List<CompiledPolicy> policies) {
        Naming closest = Naming.NOBODY;
        for (CompiledPolicy policy : policies) {
            for (CompiledStatement statement : policy.statements()) {
                Naming naming = statement.naming(circumstances.subject(), role);
                if (naming == Naming.NOBODY || !statement.matches(action, question.resource(), facts, missing)) {
                    continue;
                }
                if (statement.effect() == Effect.DENY) {
                    denials.add(statement.match(role, policy.name()));
                    continue;
                }
                closest = naming.compareTo(closest) > 0 ? naming : closest;
                if (role == PolicyRole.IDENTITY || role == PolicyRole.RESOURCE) {
                    grants.add(statement.match(role, policy.name()));
                }
            }
        }
        return closest;
    }

    private Outcome outcome(Votes votes) {
        if (!denials.isEmpty()) {
            return new Outcome(Decision.EXPLICIT_DENY, denials, missing, votes.boundary(), votes.organisation(),
                    denials.get(0).role().denies());
        }
        Optional<PolicyRole> lacking = votes.lacking(circumstances);
        String because = lacking.map(role -> role.noneAllows(question.action()))
                .orElseGet(() -> "the policies allow the " + question.action() + " action");
        return new Outcome(lacking.isEmpty() ? Decision.ALLOWED : Decision.IMPLICIT_DENY, grants, missing,
                votes.boundary(), votes.organisation(), because);
    }
}
