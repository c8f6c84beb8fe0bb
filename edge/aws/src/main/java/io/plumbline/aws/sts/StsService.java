// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sts;

import io.plumbline.aws.Operations.Register;
import io.plumbline.aws.Service;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.access.Principal;
import io.plumbline.security.gate.Call;
import io.plumbline.security.identity.PolicyAuthoriser;
import io.plumbline.security.identity.Realm;
import io.plumbline.security.identity.TemporaryCredentials;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithWebIdentityRequest;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.GetAccessKeyInfoRequest;
import software.amazon.awssdk.services.sts.model.GetAccessKeyInfoResponse;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;
import software.amazon.awssdk.services.sts.model.GetSessionTokenRequest;
import software.amazon.awssdk.services.sts.model.GetSessionTokenResponse;

/** Serves STS. */
public final class StsService implements Service {
    private final Realm realm;
    private final TemporaryCredentials credentials;
    private final AssumeRole assumeRole;
    private final AssumeRoleWithWebIdentity assumeWithToken;

    /**
     * @param tokens checks the tokens of outside identities
     */
    public StsService(Realm realm, PolicyAuthoriser authoriser, WebIdentityTokens tokens) {
        this.realm = realm;
        this.credentials = new TemporaryCredentials(realm);
        this.assumeRole = new AssumeRole(realm, authoriser, credentials);
        this.assumeWithToken = new AssumeRoleWithWebIdentity(realm, authoriser, credentials, tokens);
    }

    @Override
    public void register(Register register) {
        register.on(AssumeRoleRequest.class, assumeRole).secret("SecretAccessKey", "SessionToken");
        register.on(AssumeRoleWithWebIdentityRequest.class, assumeWithToken).secret("SecretAccessKey", "SessionToken");
        register.on(GetSessionTokenRequest.class, this::sessionToken).readOnly(false).secret("SecretAccessKey",
                "SessionToken");
        register.on(GetCallerIdentityRequest.class, this::callerIdentity);
        register.on(GetAccessKeyInfoRequest.class, this::accessKeyInfo);
    }

    private GetCallerIdentityResponse callerIdentity(GetCallerIdentityRequest request, Call call) {
        call.requireNothing();
        Principal caller = call.caller().principal();
        return GetCallerIdentityResponse.builder().account(caller.account()).arn(caller.arn()).userId(caller.id())
                .build();
    }

    private GetAccessKeyInfoResponse accessKeyInfo(GetAccessKeyInfoRequest request, Call call) {
        call.require("*");
        String id = request.accessKeyId();
        boolean known = realm.store().accessKeys().find(id).isPresent()
                || realm.store().temporaryKeys().find(id).isPresent();
        if (!known) {
            throw new PlumblineException(Category.INVALID_ARGUMENT,
                    "the access key " + id + " is not one of this account");
        }
        return GetAccessKeyInfoResponse.builder().account(realm.account()).build();
    }

    private GetSessionTokenResponse sessionToken(GetSessionTokenRequest request, Call call) {
        Principal caller = call.caller().principal();
        call.requireNothing();
        if (caller.role().isPresent()) {
            throw new PlumblineException(Category.ACCESS_DENIED,
                    "Cannot call GetSessionToken with session credentials");
        }
        boolean mfa = Mfa.check(credentials, call, request.serialNumber(), request.tokenCode());
        TemporaryCredentials.Issued issued = credentials.session(caller,
                Optional.ofNullable(request.durationSeconds()).map(Duration::ofSeconds), mfa);
        return GetSessionTokenResponse.builder().credentials(shown(issued)).build();
    }

    static Credentials shown(TemporaryCredentials.Issued issued) {
        return Credentials.builder().accessKeyId(issued.key().id()).secretAccessKey(issued.secret())
                .sessionToken(issued.token()).expiration(issued.key().expires()).build();
    }
}
