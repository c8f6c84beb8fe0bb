// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import io.plumbline.console.Moments;
import io.plumbline.console.Refusal;
import io.plumbline.console.Routes;
import io.plumbline.console.Section;
import io.plumbline.console.Values;
import io.plumbline.console.Visit;
import io.plumbline.data.PageRequest;
import io.plumbline.measure.PlumblineException;
import io.plumbline.security.identity.Holder;
import io.plumbline.security.identity.ManagedPolicy;
import io.plumbline.security.identity.PolicyVersion;
import io.plumbline.web.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One managed policy: its versions with their documents, who has it, and what changes it. */
final class DocumentPages {
    private static final int MOST = 200;

    private final PeopleDesk desk;
    private final PolicyReading reading;

    DocumentPages(PeopleDesk desk) {
        this.desk = desk;
        this.reading = new PolicyReading(desk);
    }

    void register(Routes routes) {
        new NewPolicyPage(desk, reading).register(routes);
        routes.get("/people/policies/{policy+}", this::show);
        routes.post("/people/policies/{policy+}", this::save);
        routes.post("/people/policy/count", visit -> version(visit, "SetDefaultPolicyVersion",
                id -> desk.policies().setDefault(arn(visit), id), " now counts for everybody who has this policy."));
        routes.post("/people/policy/remove", visit -> version(visit, "DeletePolicyVersion",
                id -> desk.policies().removeVersion(arn(visit), id), " was removed."));
        routes.post("/people/policy/delete", this::delete);
    }

    private Answer show(Visit visit) {
        ManagedPolicy policy = reading.policy(visit, visit.path("policy"));
        List<PolicyVersion> versions = reading.versions(visit, policy);
        int shown = visit.query().find("version").flatMap(asked -> versions.stream()
                .filter(each -> each.id().equals(asked)).findFirst()).map(PolicyVersion::number)
                .orElse(policy.defaultVersion());
        return page(visit, policy, versions, shown, reading.document(visit, policy, shown), Refusal.NONE);
    }

    /** What was typed is never lost: a refusal shows the same form with all of it and the reason. */
    private Answer save(Visit visit) {
        String arn = visit.path("policy");
        String document = visit.form().raw("document");
        PolicyVersion made;
        try {
            made = change(visit, "CreatePolicyVersion", arn, Map.of("policyArn", arn, "setAsDefault", "true"),
                    () -> desk.policies().addVersion(arn, document, true));
        } catch (PlumblineException failure) {
            Refusal refusal = Refusal.of("document", failure);
            ManagedPolicy policy = reading.policy(visit, arn);
            return page(visit, policy, reading.versions(visit, policy), policy.defaultVersion(), document, refusal);
        }
        return visit.redirect(address(arn), "Saved as version " + made.number()
                + ". It counts from now on for everybody who has this policy.");
    }

    private Answer version(Visit visit, String operation, Consumer<String> work, String said) {
        String arn = arn(visit);
        String id = visit.require("version", "The version");
        change(visit, operation, arn, Map.of("policyArn", arn, "versionId", id), () -> {
            work.accept(id);
            return id;
        });
        return visit.redirect(address(arn), "Version " + id.substring(1) + said);
    }

    private Answer delete(Visit visit) {
        String arn = arn(visit);
        change(visit, "DeletePolicy", arn, Map.of("policyArn", arn), () -> {
            desk.policies().delete(arn);
            return arn;
        });
        return visit.redirect("/console/people/policies",
                "The policy " + arn.substring(arn.lastIndexOf('/') + 1) + " was deleted.");
    }

    private <T> T change(Visit visit, String operation, String arn, Map<String, String> parameters,
            Supplier<T> work) {
        return visit.change("iam", operation, parameters, call -> {
            reading.require(call, operation, arn);
            call.touches("AWS::IAM::Policy", arn);
            return work.get();
        });
    }

    private Answer page(Visit visit, ManagedPolicy policy, List<PolicyVersion> versions, int shown, String document,
            Refusal refusal) {
        return visit.page("people/policy", visit.frame(policy.name(), Section.PEOPLE), new PolicyView(policy.arn(),
                policy.description().orElse(""), document, shown, policy.defaultVersion(), users(visit, policy),
                policy.attachments(),
                versions.stream().map(each -> new PolicyView.Version(each.number(), Moments.second(each.created()),
                        each.number() == policy.defaultVersion())).toList(),
                powers(visit, policy), refusal));
    }

    private List<PolicyView.User> users(Visit visit, ManagedPolicy policy) {
        if (!visit.may(reading.question("ListEntitiesForPolicy", policy.arn()))) {
            return List.of();
        }
        return desk.realm().store().grants()
                .holdersOf(policy, Optional.empty(), false, "/", PageRequest.first(MOST)).items().stream()
                .map(DocumentPages::user).toList();
    }

    private static PolicyView.User user(Holder holder) {
        return new PolicyView.User(holder.name(), holder.kind().word(),
                PolicyPages.address(holder.kind(), holder.name()));
    }

    private PolicyView.Powers powers(Visit visit, ManagedPolicy policy) {
        boolean own = !policy.isReady();
        return new PolicyView.Powers(own && may(visit, "CreatePolicyVersion", policy),
                own && may(visit, "SetDefaultPolicyVersion", policy), own && may(visit, "DeletePolicyVersion", policy),
                own && may(visit, "DeletePolicy", policy),
                visit.may("iam:CreatePolicy", "arn:aws:iam::" + desk.realm().account() + ":policy/*"));
    }

    private boolean may(Visit visit, String action, ManagedPolicy policy) {
        return visit.may(reading.question(action, policy.arn()));
    }

    private static String arn(Visit visit) {
        return visit.require("policy", "The policy");
    }

    private static String address(String arn) {
        return "/console/people/policies/" + Values.encode(arn);
    }
}
