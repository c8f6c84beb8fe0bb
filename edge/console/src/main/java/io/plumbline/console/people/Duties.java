// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import io.plumbline.console.Visit;
import io.plumbline.security.access.Question;
import io.plumbline.security.identity.Holder;
import io.plumbline.security.identity.PolicyAuthoriser;
import io.plumbline.security.personas.Estate;
import io.plumbline.security.personas.SeparationOfDuties;
import io.plumbline.security.personas.SeparationOfDuties.Finding;
import io.plumbline.security.policy.Circumstances;
import io.plumbline.security.policy.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds duties in one hand that belong in two, over the resources that there are. */
final class Duties {
    private final PeopleDesk desk;

    Duties(PeopleDesk desk) {
        this.desk = desk;
    }

    /** Returns the findings for whoever may ask what policies decide. */
    DutiesPart shownTo(Visit visit, Holder holder) {
        String arn = holder.arn(desk.realm().account());
        return visit.may("iam:SimulatePrincipalPolicy", arn)
                ? new DutiesPart(true, of(holder, desk.estate().get()))
                : new DutiesPart(false, List.of());
    }

    /** Returns one line for each rule that is broken, however many resources break it. */
    List<DutiesPart.Line> of(Holder holder, Estate estate) {
        String arn = holder.arn(desk.realm().account());
        Map<String, List<Finding>> found = SeparationOfDuties.check(
                PolicyAuthoriser.compile(desk.realm().store().grants().of(holder.id()), desk.realm().reader()),
                new Circumstances(Subject.user(arn, desk.realm().account()), desk.realm().account(),
                        Map.of("aws:username", List.of(holder.name()))),
                estate).stream().collect(Collectors.groupingBy(Finding::duty, LinkedHashMap::new, Collectors.toList()));
        return found.values().stream().map(Duties::line).toList();
    }

    private static DutiesPart.Line line(List<Finding> same) {
        Finding first = same.getFirst();
        String more = same.size() == 1 ? "" : " The same holds for " + (same.size() - 1) + " more.";
        return new DutiesPart.Line(first.sentence() + more, said(first.first()) + "; " + said(first.second()));
    }

    private static String said(Question question) {
        String context = question.context().values().stream().map(values -> String.join(", ", values))
                .collect(Collectors.joining(", "));
        return question.action() + " on " + question.resource().substring(question.resource().lastIndexOf(':') + 1)
                + (context.isEmpty() ? "" : " with " + context);
    }
}
