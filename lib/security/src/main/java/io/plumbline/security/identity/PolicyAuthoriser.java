// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import io.plumbline.security.access.Answer;
import io.plumbline.security.access.Authoriser;
import io.plumbline.security.access.Caller;
import io.plumbline.security.access.Principal;
import io.plumbline.security.access.Question;
import io.plumbline.security.policy.Circumstances;
import io.plumbline.security.policy.CompiledPolicy;
import io.plumbline.security.policy.Evaluation;
import io.plumbline.security.policy.Outcome;
import io.plumbline.security.policy.PolicyDocument;
import io.plumbline.security.policy.PolicySet;
import io.plumbline.security.policy.Statement;
import io.plumbline.security.policy.Subject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Decides by the policies of the caller and of the resource, compiled once and kept until identities change on this or any other server of
 * the same database (seen within a second).
 */
public final class PolicyAuthoriser implements Authoriser {
    private static final int MOST_KEPT = 1_000;

    private final Realm realm;
    private final ResourcePolicies resources;
    private final Versioned<PolicySet> granted;
    private final ConcurrentHashMap<List<String>, List<CompiledPolicy>> sessions = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, CompiledPolicy> ofResources = new ConcurrentHashMap<>();

    /** Decides where no resource has a policy of its own. */
    public PolicyAuthoriser(Realm realm) {
        this(realm, ResourcePolicies.NONE);
    }

    public PolicyAuthoriser(Realm realm, ResourcePolicies resources) {
        this.realm = realm;
        this.resources = resources;
        this.granted = new Versioned<>(new FreshVersion(realm.store(), realm.clock()));
    }

    @Override
    public Answer ask(Caller caller, Question question) {
        PolicySet own = policies(caller.principal());
        PolicySet all = resource(caller.principal(), question)
                .map(policy -> own.withResource(List.of(policy), false)).orElse(own);
        Outcome outcome = decide(all, caller, question);
        return new Answer(outcome.isAllowed(), outcome.because());
    }

    /** Answers whether {@code caller} may do something to {@code role} that its trust policy must allow as well. */
    public Answer ask(Caller caller, Question question, Role role) {
        CompiledPolicy trust = CompiledPolicy.of("trust policy", realm.reader().trust(role.trust()));
        Outcome outcome = decide(policies(caller.principal()).withResource(List.of(trust), true), caller, question);
        return new Answer(outcome.isAllowed(), outcome.because());
    }

    private Outcome decide(PolicySet policies, Caller caller, Question question) {
        return Evaluation.evaluate(policies, question, new Circumstances(Subject.of(caller.principal()),
                realm.account(), CallerContext.of(caller, realm.clock().instant())));
    }

    private PolicySet policies(Principal principal) {
        PolicySet own = switch (principal.kind()) {
            case ROOT, WEB_IDENTITY -> PolicySet.ofIdentity(List.of());
            case USER -> of(principal.id());
            case ASSUMED_ROLE -> of(principal.id().substring(0, principal.id().indexOf(':')));
        };
        List<String> session = principal.role().map(Principal.Session::policies).orElse(List.of());
        return session.isEmpty()
                ? own
                : new PolicySet(own.identity(), own.boundary(), session(session), own.resource(), own.organisation());
    }

    private Optional<CompiledPolicy> resource(Principal principal, Question question) {
        if (principal.kind() == Principal.Kind.ROOT && resources.administer(question.action())) {
            return Optional.empty();
        }
        return resources.of(question.resource()).map(document -> {
            forget(ofResources);
            return ofResources.computeIfAbsent(document,
                    text -> CompiledPolicy.of("resource policy", realm.reader().resource(text)));
        });
    }

    private PolicySet of(String holderId) {
        return granted.find(holderId, id -> Optional.of(compile(realm.store().grants().of(id), realm.reader())))
                .orElseThrow();
    }

    /** Compiles what a user or role has been given. */
    public static PolicySet compile(Granted granted, PolicyReader reader) {
        return new PolicySet(granted.policies().stream().map(each -> compile(each, reader)).toList(),
                granted.boundary().map(each -> compile(each, reader)), List.of(), List.of(), List.of());
    }

    private static CompiledPolicy compile(NamedDocument named, PolicyReader reader) {
        return CompiledPolicy.of(named.name(), reader.identity(named.document()));
    }

    /** What any of the documents of a session allows is allowed, so together they are one policy. */
    private List<CompiledPolicy> session(List<String> documents) {
        forget(sessions);
        return sessions.computeIfAbsent(documents, texts -> {
            List<Statement> statements = texts.stream().map(realm.reader()::identity)
                    .map(PolicyDocument::statements).flatMap(List::stream).toList();
            return List.of(CompiledPolicy.of("session policy", PolicyDocument.of(statements)));
        });
    }

    private static void forget(ConcurrentHashMap<?, ?> compiled) {
        if (compiled.size() >= MOST_KEPT) {
            compiled.clear();
        }
    }
}
