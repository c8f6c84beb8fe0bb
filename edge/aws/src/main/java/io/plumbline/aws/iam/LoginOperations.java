// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.iam;

import io.plumbline.aws.Operations.Register;
import io.plumbline.aws.Service;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.access.Principal;
import io.plumbline.security.gate.Call;
import io.plumbline.security.identity.LoginAdministration;
import io.plumbline.security.identity.LoginProfile;
import io.plumbline.security.identity.User;
import io.plumbline.security.login.Passwords;
import java.util.Optional;
import software.amazon.awssdk.services.iam.model.ChangePasswordRequest;
import software.amazon.awssdk.services.iam.model.ChangePasswordResponse;
import software.amazon.awssdk.services.iam.model.CreateLoginProfileRequest;
import software.amazon.awssdk.services.iam.model.CreateLoginProfileResponse;
import software.amazon.awssdk.services.iam.model.DeleteLoginProfileRequest;
import software.amazon.awssdk.services.iam.model.DeleteLoginProfileResponse;
import software.amazon.awssdk.services.iam.model.GetLoginProfileRequest;
import software.amazon.awssdk.services.iam.model.GetLoginProfileResponse;
import software.amazon.awssdk.services.iam.model.UpdateLoginProfileRequest;
import software.amazon.awssdk.services.iam.model.UpdateLoginProfileResponse;

/** Passwords for the console. */
final class LoginOperations implements Service {
    private static final String WEAK = "PasswordPolicyViolation";

    private final Desk desk;
    private final LoginAdministration logins;

    LoginOperations(Desk desk, Passwords passwords) {
        this.desk = desk;
        this.logins = new LoginAdministration(desk.realm, passwords);
    }

    @Override
    public void register(Register register) {
        register.on(CreateLoginProfileRequest.class, this::create).failing(Category.INVALID_DATA, WEAK);
        register.on(GetLoginProfileRequest.class, this::get);
        register.on(UpdateLoginProfileRequest.class, this::update).failing(Category.INVALID_DATA, WEAK);
        register.on(DeleteLoginProfileRequest.class, this::delete);
        register.on(ChangePasswordRequest.class, this::change).failing(Category.INVALID_DATA, WEAK);
    }

    private CreateLoginProfileResponse create(CreateLoginProfileRequest request, Call call) {
        User user = desk.userOrCaller(call, request.userName());
        String password = Optional.ofNullable(request.password()).orElseThrow(
                () -> new PlumblineException(Category.INVALID_ARGUMENT, "Password is missing; give the new password"));
        LoginProfile profile = logins.create(user, password, Boolean.TRUE.equals(request.passwordResetRequired()));
        return CreateLoginProfileResponse.builder().loginProfile(shown -> shown.userName(user.name())
                .createDate(profile.created()).passwordResetRequired(profile.resetRequired())).build();
    }

    private GetLoginProfileResponse get(GetLoginProfileRequest request, Call call) {
        User user = desk.userOrCaller(call, request.userName());
        LoginProfile profile = logins.require(user);
        return GetLoginProfileResponse.builder().loginProfile(shown -> shown.userName(user.name())
                .createDate(profile.created()).passwordResetRequired(profile.resetRequired())).build();
    }

    private UpdateLoginProfileResponse update(UpdateLoginProfileRequest request, Call call) {
        logins.update(desk.user(call, request.userName()), Optional.ofNullable(request.password()),
                Optional.ofNullable(request.passwordResetRequired()));
        return UpdateLoginProfileResponse.builder().build();
    }

    private DeleteLoginProfileResponse delete(DeleteLoginProfileRequest request, Call call) {
        logins.delete(desk.userOrCaller(call, request.userName()));
        return DeleteLoginProfileResponse.builder().build();
    }

    private ChangePasswordResponse change(ChangePasswordRequest request, Call call) {
        Principal caller = call.caller().principal();
        if (caller.kind() != Principal.Kind.USER) {
            call.require(caller.arn());
            throw new PlumblineException(Category.INVALID_ARGUMENT,
                    "only a user can change its password; " + caller.arn() + " is none");
        }
        logins.change(desk.user(call, caller.name()), request.oldPassword(), request.newPassword());
        return ChangePasswordResponse.builder().build();
    }
}
