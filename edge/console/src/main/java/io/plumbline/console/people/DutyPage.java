// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import io.plumbline.console.Routes;
import io.plumbline.console.Section;
import io.plumbline.console.Visit;
import io.plumbline.data.PageRequest;
import io.plumbline.security.identity.Directory;
import io.plumbline.security.identity.Holder;
import io.plumbline.security.personas.Estate;
import io.plumbline.web.Answer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Says of every user and role which duties it holds that belong apart. */
final class DutyPage {
    private static final int MOST = 200;

    private final PeopleDesk desk;
    private final Duties duties;

    DutyPage(PeopleDesk desk, Duties duties) {
        this.desk = desk;
        this.duties = duties;
    }

    void register(Routes routes) {
        routes.get("/people/duties", this::show);
    }

    private Answer show(Visit visit) {
        DutyView view = visit.read("iam", "SimulatePrincipalPolicy", Map.of(), call -> {
            call.require("*");
            Estate estate = desk.estate().get();
            List<DutyView.Row> rows = Stream.concat(rows(desk.realm().store().users(), estate),
                    rows(desk.realm().store().roles(), estate)).toList();
            return new DutyView(rows.size(), rows.stream().filter(row -> !row.findings().isEmpty()).toList());
        });
        return visit.page("people/duties", visit.frame("Users and policies", Section.PEOPLE), view);
    }

    private <T extends Holder> Stream<DutyView.Row> rows(Directory<T> directory, Estate estate) {
        return directory.list("/", PageRequest.first(MOST)).items().stream()
                .map(holder -> new DutyView.Row(holder.name(), holder.kind().word(),
                        PolicyPages.address(holder.kind(), holder.name()), duties.of(holder, estate)));
    }
}
