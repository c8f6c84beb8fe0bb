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
import io.plumbline.security.identity.Holder;
import io.plumbline.security.identity.ManagedPolicy;
import io.plumbline.security.identity.Policies;
import io.plumbline.web.Answer;
import java.util.List;
import java.util.Map;

/** Lists users, groups, roles and policies. */
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
        PolicyPages grants = new PolicyPages(desk);
        Duties duties = new Duties(desk);
        new DocumentPages(desk).register(routes);
        grants.register(routes);
        new UserPages(desk, grants, duties).register(routes);
        new GroupPages(desk, grants).register(routes);
        new RolePages(desk, grants, duties).register(routes);
        new DutyPage(desk, duties).register(routes);
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
                creates(visit, tab)));
    }

    private boolean creates(Visit visit, Tab tab) {
        String everyone = "arn:aws:iam::" + desk.realm().account() + ":";
        return switch (tab) {
            case USERS -> visit.may("iam:CreateUser", everyone + "user/*");
            case GROUPS -> visit.may("iam:CreateGroup", everyone + "group/*");
            case ROLES -> visit.may("iam:CreateRole", everyone + "role/*");
            case POLICIES -> visit.may("iam:CreatePolicy", everyone + "policy/*");
            case DUTIES, SIMULATOR -> false;
        };
    }

    private PeopleView.Line line(Holder holder) {
        String policies = String.join(", ", desk.realm().store().grants().of(holder.id()).policies().stream()
                .map(policy -> policy.name().substring(policy.name().lastIndexOf('/') + 1)).toList());
        return new PeopleView.Line(holder.name(), PolicyPages.address(holder.kind(), holder.name()),
                holder.arn(desk.realm().account()), policies,
                Moments.day(holder.created()));
    }

    private Answer policies(Visit visit) {
        Page<ManagedPolicy> found = visit.read("iam", "ListPolicies", Map.of(), call -> {
            call.require("*");
            return desk.realm().store().policies().list(Policies.Filter.all(), visit.pageOf("policies", PAGE));
        });
        List<PeopleView.Line> lines = found.items().stream()
                .map(policy -> new PeopleView.Line(policy.name(),
                        "/console/people/policies/" + Values.encode(policy.arn()), policy.arn(),
                        policy.description().orElse(""), policy.isReady()
                                ? "comes with Plumbline"
                                : Moments.day(policy.created())))
                .toList();
        return visit.page("people/list", visit.frame("Users and policies", Section.PEOPLE),
                new PeopleView(Tab.POLICIES, lines, visit.next(found, "policies"), creates(visit, Tab.POLICIES)));
    }
}
