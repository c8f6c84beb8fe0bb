// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.iam;

import io.plumbline.aws.Operations.Register;
import io.plumbline.aws.Service;
import io.plumbline.data.Page;
import io.plumbline.security.gate.Call;
import io.plumbline.security.identity.Holder;
import io.plumbline.security.identity.Role;
import io.plumbline.security.identity.RoleAdministration;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.CreateRoleRequest;
import software.amazon.awssdk.services.iam.model.CreateRoleResponse;
import software.amazon.awssdk.services.iam.model.DeleteRolePermissionsBoundaryRequest;
import software.amazon.awssdk.services.iam.model.DeleteRolePermissionsBoundaryResponse;
import software.amazon.awssdk.services.iam.model.DeleteRoleRequest;
import software.amazon.awssdk.services.iam.model.DeleteRoleResponse;
import software.amazon.awssdk.services.iam.model.GetRoleRequest;
import software.amazon.awssdk.services.iam.model.GetRoleResponse;
import software.amazon.awssdk.services.iam.model.ListRolesRequest;
import software.amazon.awssdk.services.iam.model.ListRolesResponse;
import software.amazon.awssdk.services.iam.model.PutRolePermissionsBoundaryRequest;
import software.amazon.awssdk.services.iam.model.PutRolePermissionsBoundaryResponse;
import software.amazon.awssdk.services.iam.model.UpdateAssumeRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.UpdateAssumeRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.UpdateRoleDescriptionRequest;
import software.amazon.awssdk.services.iam.model.UpdateRoleDescriptionResponse;
import software.amazon.awssdk.services.iam.model.UpdateRoleRequest;
import software.amazon.awssdk.services.iam.model.UpdateRoleResponse;

/** Roles. */
final class RoleOperations implements Service {
    private final Desk desk;

    RoleOperations(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Register register) {
        register.on(CreateRoleRequest.class, this::create);
        register.on(GetRoleRequest.class, this::get);
        register.on(UpdateRoleRequest.class, this::update);
        register.on(UpdateRoleDescriptionRequest.class, this::describe);
        register.on(UpdateAssumeRolePolicyRequest.class, this::trust);
        register.on(DeleteRoleRequest.class, this::delete);
        register.on(ListRolesRequest.class, this::list);
        register.on(PutRolePermissionsBoundaryRequest.class, this::bound);
        register.on(DeleteRolePermissionsBoundaryRequest.class, this::unbound);
    }

    private CreateRoleResponse create(CreateRoleRequest request, Call call) {
        String path = Optional.ofNullable(request.path()).orElse("/");
        String arn = Holder.Kind.ROLE.arn(desk.realm.account(), path, request.roleName());
        call.require(arn, Keys.join(Keys.ofRequest(request.tags()), Keys.boundary(request.permissionsBoundary())));
        call.touches("AWS::IAM::Role", arn);
        Role role = desk.roles.create(
                new RoleAdministration.Draft(request.roleName(), path, Optional.ofNullable(request.description()),
                        seconds(request.maxSessionDuration()).orElse(Duration.ofHours(1))),
                request.assumeRolePolicyDocument(), Optional.ofNullable(request.permissionsBoundary()),
                Shown.tags(request.tags()));
        return CreateRoleResponse.builder().role(Shown.role(role, desk.realm.account())
                .permissionsBoundary(Shown.boundary(role)).tags(request.tags()).build()).build();
    }

    private GetRoleResponse get(GetRoleRequest request, Call call) {
        Role role = desk.role(call, request.roleName());
        return GetRoleResponse.builder().role(shown(role)).build();
    }

    private UpdateRoleResponse update(UpdateRoleRequest request, Call call) {
        Role role = desk.role(call, request.roleName());
        desk.roles.describe(role.name(), Optional.ofNullable(request.description()),
                seconds(request.maxSessionDuration()));
        return UpdateRoleResponse.builder().build();
    }

    private UpdateRoleDescriptionResponse describe(UpdateRoleDescriptionRequest request, Call call) {
        Role role = desk.role(call, request.roleName());
        Role changed = desk.roles.describe(role.name(), Optional.of(request.description()), Optional.empty());
        return UpdateRoleDescriptionResponse.builder().role(shown(changed)).build();
    }

    private UpdateAssumeRolePolicyResponse trust(UpdateAssumeRolePolicyRequest request, Call call) {
        Role role = desk.role(call, request.roleName());
        desk.roles.trust(role.name(), request.policyDocument());
        return UpdateAssumeRolePolicyResponse.builder().build();
    }

    private DeleteRoleResponse delete(DeleteRoleRequest request, Call call) {
        desk.roles.delete(desk.role(call, request.roleName()).name());
        return DeleteRoleResponse.builder().build();
    }

    private ListRolesResponse list(ListRolesRequest request, Call call) {
        String prefix = Optional.ofNullable(request.pathPrefix()).orElse("/");
        call.require(desk.all("role" + prefix));
        String listing = "ListRoles|" + prefix;
        Page<Role> page = desk.store().roles().list(prefix,
                desk.page(request.marker(), request.maxItems(), listing));
        String next = desk.next(page, listing);
        return ListRolesResponse.builder()
                .roles(page.map(role -> Shown.role(role, desk.realm.account()).build()).items())
                .isTruncated(next != null).marker(next).build();
    }

    private PutRolePermissionsBoundaryResponse bound(PutRolePermissionsBoundaryRequest request, Call call) {
        Role role = desk.role(call, request.roleName(), Keys.boundary(request.permissionsBoundary()));
        desk.roles.bound(role.name(), Optional.of(request.permissionsBoundary()));
        return PutRolePermissionsBoundaryResponse.builder().build();
    }

    private DeleteRolePermissionsBoundaryResponse unbound(DeleteRolePermissionsBoundaryRequest request, Call call) {
        Role role = desk.role(call, request.roleName());
        desk.roles.bound(role.name(), Optional.empty());
        return DeleteRolePermissionsBoundaryResponse.builder().build();
    }

    private software.amazon.awssdk.services.iam.model.Role shown(Role role) {
        return Shown.role(role, desk.realm.account()).permissionsBoundary(Shown.boundary(role))
                .tags(Shown.tags(desk.store().tags().of(role.id()))).roleLastUsed(Shown.lastUse(role)).build();
    }

    private static Optional<Duration> seconds(@Nullable Integer given) {
        return Optional.ofNullable(given).map(Duration::ofSeconds);
    }
}
