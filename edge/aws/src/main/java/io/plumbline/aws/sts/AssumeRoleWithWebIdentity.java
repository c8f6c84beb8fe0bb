// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sts;

import io.plumbline.aws.Handler;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.access.Caller;
import io.plumbline.security.access.Question;
import io.plumbline.security.gate.Call;
import io.plumbline.security.identity.PolicyAuthoriser;
import io.plumbline.security.identity.Realm;
import io.plumbline.security.identity.Role;
import io.plumbline.security.identity.TemporaryCredentials;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithWebIdentityRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithWebIdentityResponse;

/** Gives the credentials of a role to whom its trust policy lets in by the word of a provider of OpenID Connect. */
final class AssumeRoleWithWebIdentity
        implements
            Handler<AssumeRoleWithWebIdentityRequest, AssumeRoleWithWebIdentityResponse> {
    static final String ACTION = "sts:AssumeRoleWithWebIdentity";

    private final Realm realm;
    private final PolicyAuthoriser authoriser;
    private final TemporaryCredentials credentials;
    private final WebIdentityTokens tokens;

    AssumeRoleWithWebIdentity(Realm realm, PolicyAuthoriser authoriser, TemporaryCredentials credentials,
            WebIdentityTokens tokens) {
        this.realm = realm;
        this.authoriser = authoriser;
        this.credentials = credentials;
        this.tokens = tokens;
    }

    @Override
    public AssumeRoleWithWebIdentityResponse handle(AssumeRoleWithWebIdentityRequest request, Call call) {
        // The trust of the role decides, which the plain question cannot say.
        call.requireNothing();
        if (request.providerId() != null) {
            throw new PlumblineException(Category.NOT_AVAILABLE_YET, "ProviderId is for OAuth 2.0 access tokens, which "
                    + "are not taken; send an ID token and leave it out");
        }
        WebIdentity identity = tokens.verify(request.webIdentityToken());
        Caller caller = new Caller(identity.principal(realm.account()), call.caller().origin());
        Role role = permitted(caller, request, identity);
        List<String> policies = SessionPolicies.of(realm, request.policy(), request.policyArns());
        TemporaryCredentials.Issued issued = credentials.assume(caller.principal(), role,
                new TemporaryCredentials.Terms(request.roleSessionName(),
                        Optional.ofNullable(request.durationSeconds()).map(Duration::ofSeconds), false, policies,
                        Map.of(), List.of()));
        call.touches("AWS::IAM::Role", role.arn(realm.account()));
        return AssumeRoleWithWebIdentityResponse.builder().credentials(StsService.shown(issued))
                .assumedRoleUser(user -> user.assumedRoleId(role.id() + ":" + request.roleSessionName())
                        .arn("arn:aws:sts::" + realm.account() + ":assumed-role/" + role.name() + "/"
                                + request.roleSessionName()))
                .provider(identity.issuer()).subjectFromWebIdentityToken(identity.subject())
                .audience(identity.audiences().getFirst()).packedPolicySize(SessionPolicies.packed(policies)).build();
    }

    /** A role that is not there is refused in the same words as one that does not trust the identity. */
    private Role permitted(Caller caller, AssumeRoleWithWebIdentityRequest request, WebIdentity identity) {
        String name = request.roleArn().substring(request.roleArn().lastIndexOf('/') + 1);
        return realm.store().roles().find(name)
                .filter(found -> found.arn(realm.account()).equals(request.roleArn()))
                .filter(found -> authoriser.ask(caller, question(request, identity, found), found).allowed())
                .orElseThrow(() -> new PlumblineException(Category.ACCESS_DENIED,
                        "Not authorized to perform " + ACTION));
    }

    private Question question(AssumeRoleWithWebIdentityRequest request, WebIdentity identity, Role role) {
        Map<String, List<String>> keys = new HashMap<>(identity.keys());
        keys.put("sts:rolesessionname", List.of(request.roleSessionName()));
        realm.store().tags().of(role.id()).forEach((key, value) -> {
            keys.put("aws:resourcetag/" + key.toLowerCase(Locale.ROOT), List.of(value));
            keys.put("iam:resourcetag/" + key.toLowerCase(Locale.ROOT), List.of(value));
        });
        return new Question(ACTION, request.roleArn(), keys);
    }
}
