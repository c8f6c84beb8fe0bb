// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import io.plumbline.console.Refusal;
import io.plumbline.console.Routes;
import io.plumbline.console.Section;
import io.plumbline.console.Values;
import io.plumbline.console.Visit;
import io.plumbline.measure.PlumblineException;
import io.plumbline.security.identity.ManagedPolicy;
import io.plumbline.web.Answer;
import java.util.Map;

/** Makes a policy of the account, from an example or from the document of another policy. */
final class NewPolicyPage {
    private final PeopleDesk desk;
    private final PolicyReading reading;

    NewPolicyPage(PeopleDesk desk, PolicyReading reading) {
        this.desk = desk;
        this.reading = reading;
    }

    void register(Routes routes) {
        routes.get("/people/new-policy", this::blank);
        routes.post("/people/new-policy", this::create);
    }

    private Answer blank(Visit visit) {
        return form(visit, visit.query().find("from").map(arn -> copied(visit, arn)).orElseGet(PolicyDraft::fresh));
    }

    private PolicyDraft copied(Visit visit, String arn) {
        ManagedPolicy policy = reading.policy(visit, arn);
        return new PolicyDraft("", policy.description().orElse(""),
                reading.document(visit, policy, policy.defaultVersion()), Refusal.NONE);
    }

    private Answer create(Visit visit) {
        String name = visit.form().find("name").orElse("");
        String arn = "arn:aws:iam::" + desk.realm().account() + ":policy/" + name;
        try {
            visit.change("iam", "CreatePolicy", Map.of("policyName", name), call -> {
                call.require(arn);
                call.touches("AWS::IAM::Policy", arn);
                return desk.policies().create(name, "/", visit.form().raw("document"),
                        visit.form().find("description"), Map.of());
            });
        } catch (PlumblineException failure) {
            return form(visit, PolicyDraft.of(visit.form(), Refusal.of(doubted(visit), failure)));
        }
        return visit.redirect("/console/people/policies/" + Values.encode(arn),
                "The policy was made. Next: attach it on the page of a user, group or role.");
    }

    private String doubted(Visit visit) {
        return Blame.isRefused(() -> desk.realm().reader().identity(visit.form().raw("document")))
                ? "document"
                : "name";
    }

    private static Answer form(Visit visit, PolicyDraft draft) {
        return visit.page("people/newPolicy", visit.frame("New policy", Section.PEOPLE), draft);
    }
}
