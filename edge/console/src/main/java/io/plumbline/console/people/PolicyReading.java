// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import io.plumbline.console.Visit;
import io.plumbline.security.access.Question;
import io.plumbline.security.gate.Call;
import io.plumbline.security.identity.ManagedPolicy;
import io.plumbline.security.identity.PolicyVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads managed policies for somebody who may, asked with all that the API asks with. */
record PolicyReading(PeopleDesk desk) {
    /** Returns the policy with this ARN. */
    ManagedPolicy policy(Visit visit, String arn) {
        return visit.read("iam", "GetPolicy", Map.of("policyArn", arn), call -> {
            require(call, "GetPolicy", arn);
            return desk.policies().require(arn);
        });
    }

    /** Returns the document of one version, over several lines. */
    String document(Visit visit, ManagedPolicy policy, int version) {
        String id = "v" + version;
        return visit.read("iam", "GetPolicyVersion", Map.of("policyArn", policy.arn(), "versionId", id), call -> {
            require(call, "GetPolicyVersion", policy.arn());
            return desk.indented().apply(desk.policies().requireVersion(policy, id).document());
        });
    }

    /** Returns all versions, the newest first. */
    List<PolicyVersion> versions(Visit visit, ManagedPolicy policy) {
        return visit.read("iam", "ListPolicyVersions", Map.of("policyArn", policy.arn()), call -> {
            require(call, "ListPolicyVersions", policy.arn());
            return desk.realm().store().policies().versions(policy.id());
        });
    }

    void require(Call call, String action, String arn) {
        call.require(question(action, arn));
    }

    /** Returns what is asked before {@code action} is done to a policy. */
    Question question(String action, String arn) {
        Optional<ManagedPolicy> found = desk.realm().store().policies().find(arn);
        Map<String, List<String>> context = new TreeMap<>();
        found.ifPresent(policy -> desk.realm().store().tags().of(policy.id()).forEach((key, value) -> {
            context.put("aws:resourcetag/" + key.toLowerCase(Locale.ROOT), List.of(value));
            context.put("iam:resourcetag/" + key.toLowerCase(Locale.ROOT), List.of(value));
        }));
        return new Question("iam:" + action, arn, context);
    }
}
