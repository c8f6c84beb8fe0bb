// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import io.plumbline.console.Fact;
import io.plumbline.console.Moments;
import io.plumbline.console.Routes;
import io.plumbline.console.Section;
import io.plumbline.console.Visit;
import io.plumbline.security.identity.Holder;
import io.plumbline.security.identity.Role;
import io.plumbline.web.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
        routes.get("/people/roles/{name}", this::show);
    }

    private Answer show(Visit visit) {
        Role role = visit.read("iam", "GetRole", Map.of("roleName", visit.path("name")), call -> holders
                .permitted(call, Holder.Kind.ROLE, desk.realm().store().roles(), visit.path("name"), Map.of()));
        return visit.page("people/role", visit.frame(role.name(), Section.PEOPLE), new RoleView(facts(role),
                policies.part(visit, role), duties.shownTo(visit, role), desk.indented().apply(role.trust())));
    }

    private List<Fact> facts(Role role) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("ARN", holders.arn(role)));
        role.description().ifPresent(text -> facts.add(new Fact("Description", text)));
        facts.add(new Fact("Made", Moments.second(role.created())));
        facts.add(new Fact("Longest session", role.longestSession().toMinutes() + " minutes"));
        facts.add(new Fact("Last used", role.lastUse().map(use -> Moments.second(use.when())).orElse("not yet")));
        facts.add(new Fact("Boundary", role.boundary().orElse("none")));
        return facts;
    }
}
