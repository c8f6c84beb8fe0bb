// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import io.plumbline.console.Moments;
import io.plumbline.console.Routes;
import io.plumbline.console.Screen;
import io.plumbline.console.Section;
import io.plumbline.console.Values;
import io.plumbline.console.Visit;
import io.plumbline.data.Page;
import io.plumbline.security.identity.Directory;
import io.plumbline.security.identity.Group;
import io.plumbline.security.identity.Holder;
import io.plumbline.security.identity.ManagedPolicy;
import io.plumbline.security.identity.Policies;
import io.plumbline.security.identity.Role;
import io.plumbline.security.identity.User;
import io.plumbline.web.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists users, groups, roles and policies, and makes new users. */
public final class PeopleScreen implements Screen {
    private static final int PAGE = 50;

    private final PeopleDesk desk;

    public PeopleScreen(PeopleDesk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Routes routes) {
        routes.get("/people", visit -> holders(visit, Tab.USERS, "ListUsers", desk.realm().store().users()));
        routes.get("/people/groups", visit -> holders(visit, Tab.GROUPS, "ListGroups", desk.realm().store().groups()));
        routes.get("/people/roles", visit -> holders(visit, Tab.ROLES, "ListRoles", desk.realm().store().roles()));
        routes.get("/people/policies", this::policies);
        routes.get("/people/policies/{policy+}", this::policy);
        routes.post("/people/users", this::create);
        new UserPages(desk).register(routes);
        new SimulatorPage(desk).register(routes);
    }

    private <T extends Holder> Answer holders(Visit visit, Tab tab, String operation, Directory<T> directory) {
        String question = "people" + tab;
        Page<T> found = visit.read("iam", operation, Map.of(), call -> {
            call.require("*");
            return directory.list("/", visit.pageOf(question, PAGE));
        });
        return visit.page("people/list", visit.frame("Users and policies", Section.PEOPLE), new PeopleView(tab,
                found.items().stream().map(this::line).toList(), visit.next(found, question),
                tab == Tab.USERS && visit.may("iam:CreateUser", "arn:aws:iam::" + desk.realm().account() + ":user/*")));
    }

    private PeopleView.Line line(Holder holder) {
        Optional<String> address = switch (holder) {
            case User user -> Optional.of("/console/people/users/" + Values.encode(user.name()));
            case Group group -> Optional.empty();
            case Role role -> Optional.empty();
        };
        String policies = String.join(", ", desk.realm().store().grants().of(holder.id()).policies().stream()
                .map(policy -> policy.name().substring(policy.name().lastIndexOf('/') + 1)).toList());
        return new PeopleView.Line(holder.name(), address, holder.arn(desk.realm().account()), policies,
                Moments.day(holder.created()));
    }

    private Answer policies(Visit visit) {
        Page<ManagedPolicy> found = visit.read("iam", "ListPolicies", Map.of(), call -> {
            call.require("*");
            return desk.realm().store().policies().list(Policies.Filter.all(), visit.pageOf("policies", PAGE));
        });
        List<PeopleView.Line> lines = found.items().stream()
                .map(policy -> new PeopleView.Line(policy.name(),
                        Optional.of("/console/people/policies/" + Values.encode(policy.arn())), policy.arn(),
                        policy.description().orElse(""), policy.isReady()
                                ? "comes with Plumbline"
                                : Moments.day(policy.created())))
                .toList();
        return visit.page("people/list", visit.frame("Users and policies", Section.PEOPLE),
                new PeopleView(Tab.POLICIES, lines, visit.next(found, "policies"), false));
    }

    private Answer policy(Visit visit) {
        String arn = visit.path("policy");
        ManagedPolicy policy = visit.read("iam", "GetPolicy", Map.of("policyArn", arn), call -> {
            call.require(arn);
            return desk.policies().require(arn);
        });
        String document = visit.read("iam", "GetPolicyVersion", Map.of("policyArn", arn), call -> {
            call.require(arn);
            return desk.realm().store().policies().versions(policy.id()).stream()
                    .filter(version -> version.number() == policy.defaultVersion()).findFirst().orElseThrow()
                    .document();
        });
        return visit.page("people/policy", visit.frame(policy.name(), Section.PEOPLE),
                new PolicyView(arn, policy.description().orElse(""), document));
    }

    private Answer create(Visit visit) {
        String name = visit.require("name", "The name of the user");
        visit.change("iam", "CreateUser", Map.of("userName", name), call -> {
            call.require("arn:aws:iam::" + desk.realm().account() + ":user/" + name);
            return desk.users().create(name, "/", Optional.empty(), Map.of());
        });
        return visit.redirect("/console/people/users/" + Values.encode(name), "The user was made.");
    }
}
