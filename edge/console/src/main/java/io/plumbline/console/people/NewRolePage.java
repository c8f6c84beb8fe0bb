// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import io.plumbline.console.Refusal;
import io.plumbline.console.Routes;
import io.plumbline.console.Section;
import io.plumbline.console.Visit;
import io.plumbline.measure.PlumblineException;
import io.plumbline.security.identity.Holder;
import io.plumbline.security.identity.RoleAdministration;
import io.plumbline.web.Answer;
import java.util.Map;
import java.util.Optional;

/** Makes a role. What was typed survives a refusal. */
final class NewRolePage {
    private final PeopleDesk desk;

    NewRolePage(PeopleDesk desk) {
        this.desk = desk;
    }

    void register(Routes routes) {
        routes.get("/people/new-role", this::blank);
        routes.post("/people/new-role", this::create);
    }

    private Answer blank(Visit visit) {
        TrustTemplate chosen = TrustTemplate.of(visit.query().raw("for"));
        return form(visit, RoleDraft.fresh(chosen.document(desk.realm().account())), chosen);
    }

    private Answer create(Visit visit) {
        String name = visit.form().find("name").orElse("");
        try {
            visit.change("iam", "CreateRole", Map.of("roleName", name), call -> {
                String arn = Holder.Kind.ROLE.arn(desk.realm().account(), "/", name);
                call.require(arn);
                call.touches("AWS::IAM::Role", arn);
                return desk.roles().create(
                        new RoleAdministration.Draft(name, "/", visit.form().find("description"),
                                RoleDraft.hours(visit.form())),
                        visit.form().raw("trust"), Optional.empty(), Map.of());
            });
        } catch (PlumblineException failure) {
            return form(visit, RoleDraft.of(visit.form(), Refusal.of(doubted(visit), failure)),
                    TrustTemplate.of(visit.form().raw("for")));
        }
        return visit.redirect(PolicyPages.address(Holder.Kind.ROLE, name),
                "The role was made. Next: a policy that says what it may do.");
    }

    /** Returns the field that a refusal is about: the first whose value alone is refused, or else the name. */
    private String doubted(Visit visit) {
        if (Blame.isRefused(() -> RoleDraft.hours(visit.form()))) {
            return "hours";
        }
        return Blame.isRefused(() -> desk.realm().reader().trust(visit.form().raw("trust"))) ? "trust" : "name";
    }

    private static Answer form(Visit visit, RoleDraft draft, TrustTemplate chosen) {
        return visit.page("people/newRole", visit.frame("New role", Section.PEOPLE), new NewRoleView(draft, chosen));
    }
}
