// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import io.plumbline.console.Fact;
import io.plumbline.console.Moments;
import io.plumbline.console.Refusal;
import io.plumbline.console.Routes;
import io.plumbline.console.Section;
import io.plumbline.console.Visit;
import io.plumbline.measure.PlumblineException;
import io.plumbline.security.identity.Holder;
import io.plumbline.security.identity.Role;
import io.plumbline.web.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One role: who may take it on, and what it may do then. */
final class RolePages {
    private final PeopleDesk desk;
    private final PolicyPages policies;
    private final Duties duties;
    private final Holders holders;

    RolePages(PeopleDesk desk, PolicyPages policies, Duties duties) {
        this.desk = desk;
        this.policies = policies;
        this.duties = duties;
        this.holders = new Holders(desk);
    }

    void register(Routes routes) {
        new NewRolePage(desk).register(routes);
        routes.get("/people/roles/{name}", visit -> {
            Role role = read(visit);
            return page(visit, role, draft(role));
        });
        routes.post("/people/roles/{name}/trust", this::trust);
        routes.post("/people/roles/{name}/describe", this::describe);
        routes.post("/people/roles/{name}/delete", this::delete);
    }

    private Answer trust(Visit visit) {
        String document = visit.form().raw("trust");
        try {
            change(visit, "UpdateAssumeRolePolicy", role -> desk.roles().trust(role.name(), document));
        } catch (PlumblineException failure) {
            Refusal refusal = Refusal.of("trust", failure);
            Role role = read(visit);
            RoleDraft kept = draft(role);
            return page(visit, role,
                    new RoleDraft(kept.name(), kept.description(), kept.hours(), document, refusal));
        }
        return visit.redirect(address(visit), "Saved. It counts for whoever takes on this role from now on.");
    }

    private Answer describe(Visit visit) {
        try {
            change(visit, "UpdateRole", role -> desk.roles().describe(role.name(),
                    Optional.of(visit.form().find("description").orElse("")),
                    Optional.of(RoleDraft.hours(visit.form()))));
        } catch (PlumblineException failure) {
            Refusal refusal = Refusal.of("hours", failure);
            Role role = read(visit);
            return page(visit, role, new RoleDraft(role.name(), visit.form().raw("description"),
                    visit.form().raw("hours"), draft(role).trust(), refusal));
        }
        return visit.redirect(address(visit), "Description and longest session were saved.");
    }

    private Answer delete(Visit visit) {
        change(visit, "DeleteRole", role -> desk.roles().delete(role.name()));
        return visit.redirect("/console/people/roles", "The role " + visit.path("name") + " was deleted.");
    }

    private void change(Visit visit, String operation, Consumer<Role> work) {
        visit.change("iam", operation, Map.of("roleName", visit.path("name")), call -> {
            work.accept(holders.permitted(call, Holder.Kind.ROLE, desk.realm().store().roles(), visit.path("name"),
                    Map.of()));
            return operation;
        });
    }

    private Role read(Visit visit) {
        return visit.read("iam", "GetRole", Map.of("roleName", visit.path("name")), call -> holders
                .permitted(call, Holder.Kind.ROLE, desk.realm().store().roles(), visit.path("name"), Map.of()));
    }

    private Answer page(Visit visit, Role role, RoleDraft draft) {
        return visit.page("people/role", visit.frame(role.name(), Section.PEOPLE),
                new RoleView(PolicyPages.address(Holder.Kind.ROLE, role.name()), facts(role),
                        policies.part(visit, role), duties.shownTo(visit, role), draft,
                        new RoleView.Powers(may(visit, "UpdateAssumeRolePolicy", role), may(visit, "UpdateRole", role),
                                may(visit, "DeleteRole", role))));
    }

    private boolean may(Visit visit, String action, Role role) {
        return visit.may(holders.question(action, role, Map.of()));
    }

    private RoleDraft draft(Role role) {
        return new RoleDraft(role.name(), role.description().orElse(""),
                String.valueOf(role.longestSession().toHours()), desk.indented().apply(role.trust()), Refusal.NONE);
    }

    private static String address(Visit visit) {
        return PolicyPages.address(Holder.Kind.ROLE, visit.path("name"));
    }

    private List<Fact> facts(Role role) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("ARN", holders.arn(role)));
        role.description().filter(text -> !text.isBlank()).ifPresent(text -> facts.add(new Fact("Description", text)));
        facts.add(new Fact("Made", Moments.second(role.created())));
        facts.add(new Fact("Longest session", role.longestSession().toMinutes() + " minutes"));
        facts.add(new Fact("Last used", role.lastUse().map(use -> Moments.second(use.when())).orElse("not yet")));
        facts.add(new Fact("Boundary", role.boundary().orElse("none")));
        return facts;
    }
}
