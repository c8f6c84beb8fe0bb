// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import io.plumbline.console.Routes;
import io.plumbline.console.Section;
import io.plumbline.console.Values;
import io.plumbline.console.Visit;
import io.plumbline.measure.PlumblineException;
import io.plumbline.security.access.Question;
import io.plumbline.security.gate.Call;
import io.plumbline.security.identity.ManagedPolicy;
import io.plumbline.web.Answer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One managed policy: its document, and a new version of it. */
final class DocumentPages {
    private final PeopleDesk desk;

    DocumentPages(PeopleDesk desk) {
        this.desk = desk;
    }

    void register(Routes routes) {
        routes.get("/people/policies/{policy+}", visit -> {
            ManagedPolicy policy = read(visit);
            return page(visit, policy, document(visit, policy), "");
        });
        routes.post("/people/policies/{policy+}", this::save);
    }

    /** What was typed is never lost: a refusal shows the same form with all of it and the reason. */
    private Answer save(Visit visit) {
        String arn = visit.path("policy");
        String document = visit.form().raw("document");
        try {
            visit.change("iam", "CreatePolicyVersion", Map.of("policyArn", arn, "setAsDefault", "true"), call -> {
                require(call, "CreatePolicyVersion", arn);
                call.touches("AWS::IAM::Policy", arn);
                return desk.policies().addVersion(arn, document, true);
            });
            return visit.redirect("/console/people/policies/" + Values.encode(arn),
                    "Saved. It counts from now on for everybody who has this policy.");
        } catch (PlumblineException refusal) {
            return page(visit, read(visit), document, String.valueOf(refusal.getMessage()));
        }
    }

    private ManagedPolicy read(Visit visit) {
        String arn = visit.path("policy");
        return visit.read("iam", "GetPolicy", Map.of("policyArn", arn), call -> {
            require(call, "GetPolicy", arn);
            return desk.policies().require(arn);
        });
    }

    private String document(Visit visit, ManagedPolicy policy) {
        return visit.read("iam", "GetPolicyVersion", Map.of("policyArn", policy.arn()), call -> {
            require(call, "GetPolicyVersion", policy.arn());
            return desk.indented().apply(desk.realm().store().policies().versions(policy.id()).stream()
                    .filter(version -> version.number() == policy.defaultVersion()).findFirst().orElseThrow()
                    .document());
        });
    }

    private Answer page(Visit visit, ManagedPolicy policy, String document, String problem) {
        boolean change = !policy.isReady() && visit.may(question("CreatePolicyVersion", policy.arn()));
        return visit.page("people/policy", visit.frame(policy.name(), Section.PEOPLE), new PolicyView(policy.arn(),
                policy.description().orElse(""), document, policy.defaultVersion(), policy.attachments(), change,
                problem));
    }

    private void require(Call call, String action, String arn) {
        call.require(question(action, arn));
    }

    private Question question(String action, String arn) {
        Optional<ManagedPolicy> found = desk.realm().store().policies().find(arn);
        Map<String, List<String>> context = new TreeMap<>();
        found.ifPresent(policy -> desk.realm().store().tags().of(policy.id()).forEach((key, value) -> {
            context.put("aws:resourcetag/" + key.toLowerCase(Locale.ROOT), List.of(value));
            context.put("iam:resourcetag/" + key.toLowerCase(Locale.ROOT), List.of(value));
        }));
        return new Question("iam:" + action, arn, context);
    }
}
