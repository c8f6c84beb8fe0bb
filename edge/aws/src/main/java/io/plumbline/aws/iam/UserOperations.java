// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.iam;

import io.plumbline.aws.Operations.Register;
import io.plumbline.aws.Service;
import io.plumbline.data.Page;
import io.plumbline.security.access.Principal;
import io.plumbline.security.gate.Call;
import io.plumbline.security.identity.Holder;
import io.plumbline.security.identity.User;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.iam.model.CreateUserRequest;
import software.amazon.awssdk.services.iam.model.CreateUserResponse;
import software.amazon.awssdk.services.iam.model.DeleteUserPermissionsBoundaryRequest;
import software.amazon.awssdk.services.iam.model.DeleteUserPermissionsBoundaryResponse;
import software.amazon.awssdk.services.iam.model.DeleteUserRequest;
import software.amazon.awssdk.services.iam.model.DeleteUserResponse;
import software.amazon.awssdk.services.iam.model.GetUserRequest;
import software.amazon.awssdk.services.iam.model.GetUserResponse;
import software.amazon.awssdk.services.iam.model.ListUsersRequest;
import software.amazon.awssdk.services.iam.model.ListUsersResponse;
import software.amazon.awssdk.services.iam.model.PutUserPermissionsBoundaryRequest;
import software.amazon.awssdk.services.iam.model.PutUserPermissionsBoundaryResponse;
import software.amazon.awssdk.services.iam.model.UpdateUserRequest;
import software.amazon.awssdk.services.iam.model.UpdateUserResponse;

/** Users. */
final class UserOperations implements Service {
    private final Desk desk;

    UserOperations(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Register register) {
        register.on(CreateUserRequest.class, this::create);
        register.on(GetUserRequest.class, this::get);
        register.on(UpdateUserRequest.class, this::update);
        register.on(DeleteUserRequest.class, this::delete);
        register.on(ListUsersRequest.class, this::list);
        register.on(PutUserPermissionsBoundaryRequest.class, this::bound);
        register.on(DeleteUserPermissionsBoundaryRequest.class, this::unbound);
    }

    private CreateUserResponse create(CreateUserRequest request, Call call) {
        String path = Optional.ofNullable(request.path()).orElse("/");
        String arn = Holder.Kind.USER.arn(desk.realm.account(), path, request.userName());
        call.require(arn, Keys.join(Keys.ofRequest(request.tags()), Keys.boundary(request.permissionsBoundary())));
        call.touches("AWS::IAM::User", arn);
        User user = desk.users.create(request.userName(), path, Optional.ofNullable(request.permissionsBoundary()),
                Shown.tags(request.tags()));
        return CreateUserResponse.builder().user(Shown.user(user, desk.realm.account())
                .permissionsBoundary(Shown.boundary(user)).tags(request.tags()).build()).build();
    }

    private GetUserResponse get(GetUserRequest request, Call call) {
        Principal caller = call.caller().principal();
        if (request.userName() == null && caller.kind() == Principal.Kind.ROOT) {
            call.require(caller.arn());
            return GetUserResponse.builder().user(user -> user.userId(caller.id()).arn(caller.arn())).build();
        }
        User user = desk.userOrCaller(call, request.userName());
        return GetUserResponse.builder().user(Shown.user(user, desk.realm.account())
                .permissionsBoundary(Shown.boundary(user))
                .tags(Shown.tags(desk.store().tags().of(user.id()))).build()).build();
    }

    private UpdateUserResponse update(UpdateUserRequest request, Call call) {
        User user = desk.user(call, request.userName());
        User renamed = user.renamed(Optional.ofNullable(request.newUserName()).orElse(user.name()),
                Optional.ofNullable(request.newPath()).orElse(user.path()));
        // The new name must be the caller's to give as well, or a rename would get around a limit by path.
        call.require(desk.arn(renamed), Map.of());
        desk.users.rename(user.name(), Optional.ofNullable(request.newUserName()),
                Optional.ofNullable(request.newPath()));
        return UpdateUserResponse.builder().build();
    }

    private DeleteUserResponse delete(DeleteUserRequest request, Call call) {
        desk.users.delete(desk.user(call, request.userName()).name());
        return DeleteUserResponse.builder().build();
    }

    private ListUsersResponse list(ListUsersRequest request, Call call) {
        String prefix = Optional.ofNullable(request.pathPrefix()).orElse("/");
        call.require(desk.all("user" + prefix));
        String listing = "ListUsers|" + prefix;
        Page<User> page = desk.store().users().list(prefix,
                desk.page(request.marker(), request.maxItems(), listing));
        String next = desk.next(page, listing);
        return ListUsersResponse.builder()
                .users(page.map(user -> Shown.user(user, desk.realm.account()).build()).items())
                .isTruncated(next != null).marker(next).build();
    }

    private PutUserPermissionsBoundaryResponse bound(PutUserPermissionsBoundaryRequest request, Call call) {
        User user = desk.user(call, request.userName(), Keys.boundary(request.permissionsBoundary()));
        desk.users.bound(user.name(), Optional.of(request.permissionsBoundary()));
        return PutUserPermissionsBoundaryResponse.builder().build();
    }

    private DeleteUserPermissionsBoundaryResponse unbound(DeleteUserPermissionsBoundaryRequest request, Call call) {
        User user = desk.user(call, request.userName());
        desk.users.bound(user.name(), Optional.empty());
        return DeleteUserPermissionsBoundaryResponse.builder().build();
    }
}
