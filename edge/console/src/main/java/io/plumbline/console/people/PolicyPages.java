// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import io.plumbline.console.Routes;
import io.plumbline.console.Values;
import io.plumbline.console.Visit;
import io.plumbline.data.PageRequest;
import io.plumbline.security.identity.Directory;
import io.plumbline.security.identity.Grants;
import io.plumbline.security.identity.Holder;
import io.plumbline.security.identity.ManagedPolicy;
import io.plumbline.security.identity.Policies;
import io.plumbline.web.Answer;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Gives policies to users, groups and roles, and takes them away. */
final class PolicyPages {
    private static final int MOST = 200;

    private final PeopleDesk desk;
    private final Holders holders;

    PolicyPages(PeopleDesk desk) {
        this.desk = desk;
        this.holders = new Holders(desk);
    }

    void register(Routes routes) {
        for (Holder.Kind kind : Holder.Kind.values()) {
            routes.post("/people/" + kind.word() + "s/{name}/policies", visit -> attach(visit, kind));
            routes.post("/people/" + kind.word() + "s/{name}/policies/detach", visit -> detach(visit, kind));
        }
    }

    /** Returns what the page of {@code holder} shows of its policies. */
    PolicyPart part(Visit visit, Holder holder) {
        Grants grants = desk.realm().store().grants();
        List<ManagedPolicy> attached = grants.attached(holder.id(), "/", PageRequest.first(MOST)).items();
        List<ManagedPolicy> others = desk.realm().store().policies()
                .list(Policies.Filter.all(), PageRequest.first(MOST)).items().stream()
                .filter(policy -> attached.stream().noneMatch(each -> each.arn().equals(policy.arn())))
                .filter(policy -> visit.may(holders.question(operation("Attach", holder.kind()), holder,
                        context(policy.arn()))))
                .toList();
        return new PolicyPart(address(holder.kind(), holder.name()), empty(holder.kind()), attached,
                grants.inline(holder.id(), PageRequest.first(MOST)).items().stream().map(each -> each.name()).toList(),
                others, visit.may(holders.question(operation("Detach", holder.kind()), holder, Map.of())));
    }

    static String address(Holder.Kind kind, String name) {
        return "/console/people/" + kind.word() + "s/" + Values.encode(name);
    }

    private Answer attach(Visit visit, Holder.Kind kind) {
        change(visit, kind, "Attach", (holder, policy) -> desk.holders().attach(holder, policy));
        return visit.redirect(address(kind, visit.path("name")), "The policy was attached.");
    }

    private Answer detach(Visit visit, Holder.Kind kind) {
        change(visit, kind, "Detach", (holder, policy) -> desk.holders().detach(holder, policy));
        return visit.redirect(address(kind, visit.path("name")), "The policy was taken away.");
    }

    private void change(Visit visit, Holder.Kind kind, String verb, BiConsumer<Holder, String> work) {
        String policy = visit.require("policy", "The policy");
        visit.change("iam", operation(verb, kind), Map.of(kind.word() + "Name", visit.path("name"), "policyArn",
                policy), call -> {
                    work.accept(holders.permitted(call, kind, directory(kind), visit.path("name"), context(policy)),
                            policy);
                    return policy;
                });
    }

    private Directory<? extends Holder> directory(Holder.Kind kind) {
        return switch (kind) {
            case USER -> desk.realm().store().users();
            case GROUP -> desk.realm().store().groups();
            case ROLE -> desk.realm().store().roles();
        };
    }

    private static String operation(String verb, Holder.Kind kind) {
        return verb + kind.word().substring(0, 1).toUpperCase(java.util.Locale.ROOT) + kind.word().substring(1)
                + "Policy";
    }

    private static Map<String, List<String>> context(String policy) {
        return Map.of("iam:policyarn", List.of(policy));
    }

    private static String empty(Holder.Kind kind) {
        return switch (kind) {
            case USER -> "None of its own. Without a policy, or a group that has one, this user may do nothing.";
            case GROUP -> "None. The members of this group may do nothing by it.";
            case ROLE -> "None. Whoever takes on this role may do nothing with it.";
        };
    }
}
