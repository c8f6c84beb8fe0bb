// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sts;

import io.plumbline.aws.Handler;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.access.Answer;
import io.plumbline.security.access.Principal;
import io.plumbline.security.access.Question;
import io.plumbline.security.gate.Call;
import io.plumbline.security.identity.PolicyAuthoriser;
import io.plumbline.security.identity.Realm;
import io.plumbline.security.identity.Role;
import io.plumbline.security.identity.TemporaryCredentials;
import io.plumbline.security.identity.TemporaryKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.Tag;

/** Gives the credentials of a role to whom the role trusts and whose own policies do not stand against it. */
final class AssumeRole implements Handler<AssumeRoleRequest, AssumeRoleResponse> {
    private final Realm realm;
    private final PolicyAuthoriser authoriser;
    private final TemporaryCredentials credentials;

    AssumeRole(Realm realm, PolicyAuthoriser authoriser, TemporaryCredentials credentials) {
        this.realm = realm;
        this.authoriser = authoriser;
        this.credentials = credentials;
    }

    @Override
    public AssumeRoleResponse handle(AssumeRoleRequest request, Call call) {
        // Trust of the role and policies of the caller decide together, which the plain question cannot say.
        call.requireNothing();
        if (request.sourceIdentity() != null || !request.providedContexts().isEmpty()) {
            throw new PlumblineException(Category.NOT_AVAILABLE_YET,
                    "SourceIdentity and ProvidedContexts are not supported yet; leave them out");
        }
        Map<String, String> tags = tags(call, request);
        boolean mfa = Mfa.check(credentials, call, request.serialNumber(), request.tokenCode());
        Role role = permitted(call, request, tags, mfa);
        List<String> policies = SessionPolicies.of(realm, request.policy(), request.policyArns());
        TemporaryCredentials.Issued issued = credentials.assume(call.caller().principal(), role,
                new TemporaryCredentials.Terms(request.roleSessionName(),
                        Optional.ofNullable(request.durationSeconds()).map(Duration::ofSeconds), mfa, policies, tags,
                        transitive(call, request)));
        call.touches("AWS::IAM::Role", role.arn(realm.account()));
        return AssumeRoleResponse.builder().credentials(StsService.shown(issued))
                .assumedRoleUser(user -> user.assumedRoleId(role.id() + ":" + request.roleSessionName())
                        .arn("arn:aws:sts::" + realm.account() + ":assumed-role/" + role.name() + "/"
                                + request.roleSessionName()))
                .packedPolicySize(SessionPolicies.packed(policies))
                .build();
    }

    /** A role that is not there is refused in the same words as one that may not be assumed. */
    private Role permitted(Call call, AssumeRoleRequest request, Map<String, String> tags, boolean mfa) {
        String name = request.roleArn().substring(request.roleArn().lastIndexOf('/') + 1);
        Role role = realm.store().roles().find(name)
                .filter(found -> found.arn(realm.account()).equals(request.roleArn()))
                .orElseThrow(() -> denied(call, "sts:AssumeRole", request.roleArn(), ""));
        Map<String, List<String>> keys = keys(request, role, tags, mfa);
        check(call, role, new Question("sts:AssumeRole", request.roleArn(), keys));
        if (!request.tags().isEmpty()) {
            check(call, role, new Question("sts:TagSession", request.roleArn(), keys));
        }
        return role;
    }

    private void check(Call call, Role role, Question question) {
        Answer answer = authoriser.ask(call.caller(), question, role);
        if (!answer.allowed()) {
            throw denied(call, question.action(), question.resource(), " because " + answer.because());
        }
    }

    private static PlumblineException denied(Call call, String action, String arn, String because) {
        return new PlumblineException(Category.ACCESS_DENIED, "User: " + call.caller().principal().arn()
                + " is not authorized to perform: " + action + " on resource: " + arn + because);
    }

    private Map<String, List<String>> keys(AssumeRoleRequest request, Role role, Map<String, String> tags,
            boolean mfa) {
        Map<String, List<String>> keys = new HashMap<>();
        keys.put("sts:rolesessionname", List.of(request.roleSessionName()));
        Optional.ofNullable(request.externalId()).ifPresent(id -> keys.put("sts:externalid", List.of(id)));
        realm.store().tags().of(role.id()).forEach((key, value) -> {
            keys.put("aws:resourcetag/" + key.toLowerCase(Locale.ROOT), List.of(value));
            keys.put("iam:resourcetag/" + key.toLowerCase(Locale.ROOT), List.of(value));
        });
        tags.forEach((key, value) -> keys.put("aws:requesttag/" + key.toLowerCase(Locale.ROOT), List.of(value)));
        if (!tags.isEmpty()) {
            keys.put("aws:tagkeys", List.copyOf(tags.keySet()));
        }
        if (!request.transitiveTagKeys().isEmpty()) {
            keys.put("sts:transitivetagkeys", List.copyOf(request.transitiveTagKeys()));
        }
        if (mfa) {
            keys.put("aws:multifactorauthpresent", List.of("true"));
            keys.put("aws:multifactorauthage", List.of("0"));
        }
        return keys;
    }

    /** Tags that pass on in a chain cannot be replaced by the next link. */
    private Map<String, String> tags(Call call, AssumeRoleRequest request) {
        Map<String, String> tags = new HashMap<>();
        for (Tag tag : request.tags()) {
            if (tags.put(tag.key(), tag.value()) != null) {
                throw new PlumblineException(Category.INVALID_ARGUMENT, "the session tag " + tag.key()
                        + " is given twice");
            }
        }
        session(call).ifPresent(key -> key.transitive().forEach(passed -> {
            if (tags.keySet().stream().anyMatch(passed::equalsIgnoreCase)) {
                throw new PlumblineException(Category.INVALID_ARGUMENT, "the session tag " + passed
                        + " comes from the session of the caller and cannot be given again");
            }
            tags.put(passed, key.tags().get(passed));
        }));
        return tags;
    }

    private List<String> transitive(Call call, AssumeRoleRequest request) {
        List<String> keys = new ArrayList<>(request.transitiveTagKeys());
        for (String key : keys) {
            if (request.tags().stream().noneMatch(tag -> tag.key().equals(key))) {
                throw new PlumblineException(Category.INVALID_ARGUMENT, "TransitiveTagKeys names " + key
                        + ", which is not among the Tags");
            }
        }
        session(call).ifPresent(session -> keys.addAll(session.transitive()));
        return keys;
    }

    private Optional<TemporaryKey> session(Call call) {
        Principal caller = call.caller().principal();
        return caller.kind() == Principal.Kind.ASSUMED_ROLE
                ? caller.accessKey().flatMap(realm.store().temporaryKeys()::find)
                : Optional.empty();
    }
}
