// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import io.plumbline.console.Routes;
import io.plumbline.console.Section;
import io.plumbline.console.Visit;
import io.plumbline.data.PageRequest;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.access.Question;
import io.plumbline.security.identity.Holder;
import io.plumbline.security.identity.PolicyAuthoriser;
import io.plumbline.security.policy.Circumstances;
import io.plumbline.security.policy.Evaluation;
import io.plumbline.security.policy.Outcome;
import io.plumbline.security.policy.PolicySet;
import io.plumbline.security.policy.Subject;
import io.plumbline.web.Answer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what the policies of somebody would decide, and which statements decide it. */
final class SimulatorPage {
    private static final int MOST = 200;

    private final PeopleDesk desk;

    SimulatorPage(PeopleDesk desk) {
        this.desk = desk;
    }

    void register(Routes routes) {
        routes.get("/people/simulator", this::show);
    }

    private Answer show(Visit visit) {
        List<String> principals = visit.read("iam", "SimulatePrincipalPolicy", Map.of(), call -> {
            call.require("*");
            return Stream.concat(holders(desk.realm().store().users()), holders(desk.realm().store().roles())).toList();
        });
        Optional<String> who = visit.query().find("who");
        List<SimulatorView.Row> rows = who.isEmpty()
                ? List.of()
                : visit.read("iam", "SimulatePrincipalPolicy",
                        Map.of("policySourceArn", who.get()), call -> {
                            call.require(who.get());
                            return rows(visit, who.get());
                        });
        SimulatorView view = new SimulatorView(principals, visit.query(), rows);
        return visit.wantsPart()
                ? visit.part("people/simulated", view)
                : visit.page("people/simulator", visit.frame("Users and policies", Section.PEOPLE), view);
    }

    private <T extends Holder> Stream<String> holders(io.plumbline.security.identity.Directory<T> directory) {
        return directory.list("/", PageRequest.first(MOST)).items().stream()
                .map(holder -> holder.arn(desk.realm().account()));
    }

    private List<SimulatorView.Row> rows(Visit visit, String arn) {
        Holder holder = find(arn);
        PolicySet policies = PolicyAuthoriser.compile(desk.realm().store().grants().of(holder.id()),
                desk.realm().reader());
        Circumstances circumstances = new Circumstances(Subject.user(arn, desk.realm().account()),
                desk.realm().account(), SimulatedContext.read(visit.query().raw("context"), holder.name()));
        String resource = visit.query().find("resource").orElse("*");
        return Arrays.stream(visit.query().find("actions").orElse("").split("[\\s,]+", -1))
                .filter(action -> !action.isEmpty()).limit(MOST)
                .map(action -> row(action, Evaluation.evaluate(policies, Question.of(action, resource), circumstances)))
                .toList();
    }

    private Holder find(String arn) {
        String name = arn.substring(arn.lastIndexOf('/') + 1);
        Optional<? extends Holder> found = arn.contains(":role/")
                ? desk.realm().store().roles().find(name)
                : desk.realm().store().users().find(name);
        return found.map(Holder.class::cast).orElseThrow(() -> new PlumblineException(Category.NOT_FOUND,
                "there is no user or role " + arn + "; choose one of the list"));
    }

    private static SimulatorView.Row row(String action, Outcome outcome) {
        return new SimulatorView.Row(action, outcome.isAllowed(), outcome.isAllowed() ? "allowed" : outcome.because(),
                outcome.matched().stream().map(match -> match.policy() + ", statement "
                        + match.sid().orElseGet(() -> String.valueOf(match.index() + 1))).toList(),
                List.copyOf(outcome.missingContext()));
    }
}
