// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.iam;

import io.plumbline.aws.Operations.Register;
import io.plumbline.aws.Service;
import io.plumbline.data.Page;
import io.plumbline.security.gate.Call;
import io.plumbline.security.identity.Group;
import io.plumbline.security.identity.Holder;
import io.plumbline.security.identity.User;
import java.util.Optional;
import software.amazon.awssdk.services.iam.model.AddUserToGroupRequest;
import software.amazon.awssdk.services.iam.model.AddUserToGroupResponse;
import software.amazon.awssdk.services.iam.model.CreateGroupRequest;
import software.amazon.awssdk.services.iam.model.CreateGroupResponse;
import software.amazon.awssdk.services.iam.model.DeleteGroupRequest;
import software.amazon.awssdk.services.iam.model.DeleteGroupResponse;
import software.amazon.awssdk.services.iam.model.GetGroupRequest;
import software.amazon.awssdk.services.iam.model.GetGroupResponse;
import software.amazon.awssdk.services.iam.model.ListGroupsForUserRequest;
import software.amazon.awssdk.services.iam.model.ListGroupsForUserResponse;
import software.amazon.awssdk.services.iam.model.ListGroupsRequest;
import software.amazon.awssdk.services.iam.model.ListGroupsResponse;
import software.amazon.awssdk.services.iam.model.RemoveUserFromGroupRequest;
import software.amazon.awssdk.services.iam.model.RemoveUserFromGroupResponse;
import software.amazon.awssdk.services.iam.model.UpdateGroupRequest;
import software.amazon.awssdk.services.iam.model.UpdateGroupResponse;

/** Groups, and who is in them. */
final class GroupOperations implements Service {
    private final Desk desk;

    GroupOperations(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Register register) {
        register.on(CreateGroupRequest.class, this::create);
        register.on(GetGroupRequest.class, this::get);
        register.on(UpdateGroupRequest.class, this::update);
        register.on(DeleteGroupRequest.class, this::delete);
        register.on(ListGroupsRequest.class, this::list);
        register.on(ListGroupsForUserRequest.class, this::listOfUser);
        register.on(AddUserToGroupRequest.class, this::add);
        register.on(RemoveUserFromGroupRequest.class, this::remove);
    }

    private CreateGroupResponse create(CreateGroupRequest request, Call call) {
        String path = Optional.ofNullable(request.path()).orElse("/");
        String arn = Holder.Kind.GROUP.arn(desk.realm.account(), path, request.groupName());
        call.require(arn);
        call.touches("AWS::IAM::Group", arn);
        return CreateGroupResponse.builder().group(shown(desk.groups.create(request.groupName(), path))).build();
    }

    private GetGroupResponse get(GetGroupRequest request, Call call) {
        Group group = desk.group(call, request.groupName());
        String listing = "GetGroup|" + group.id();
        Page<User> page = desk.store().memberships().usersOf(group.id(),
                desk.page(request.marker(), request.maxItems(), listing));
        String next = desk.next(page, listing);
        return GetGroupResponse.builder().group(shown(group))
                .users(page.map(user -> Shown.user(user, desk.realm.account()).build()).items())
                .isTruncated(next != null).marker(next).build();
    }

    private UpdateGroupResponse update(UpdateGroupRequest request, Call call) {
        Group group = desk.group(call, request.groupName());
        call.require(desk.arn(group.renamed(Optional.ofNullable(request.newGroupName()).orElse(group.name()),
                Optional.ofNullable(request.newPath()).orElse(group.path()))));
        desk.groups.rename(group.name(), Optional.ofNullable(request.newGroupName()),
                Optional.ofNullable(request.newPath()));
        return UpdateGroupResponse.builder().build();
    }

    private DeleteGroupResponse delete(DeleteGroupRequest request, Call call) {
        desk.groups.delete(desk.group(call, request.groupName()).name());
        return DeleteGroupResponse.builder().build();
    }

    private ListGroupsResponse list(ListGroupsRequest request, Call call) {
        String prefix = Optional.ofNullable(request.pathPrefix()).orElse("/");
        call.require(desk.all("group" + prefix));
        String listing = "ListGroups|" + prefix;
        Page<Group> page = desk.store().groups().list(prefix,
                desk.page(request.marker(), request.maxItems(), listing));
        String next = desk.next(page, listing);
        return ListGroupsResponse.builder().groups(page.map(this::shown).items()).isTruncated(next != null)
                .marker(next).build();
    }

    private ListGroupsForUserResponse listOfUser(ListGroupsForUserRequest request, Call call) {
        User user = desk.user(call, request.userName());
        String listing = "ListGroupsForUser|" + user.id();
        Page<Group> page = desk.store().memberships().groupsOf(user.id(),
                desk.page(request.marker(), request.maxItems(), listing));
        String next = desk.next(page, listing);
        return ListGroupsForUserResponse.builder().groups(page.map(this::shown).items()).isTruncated(next != null)
                .marker(next).build();
    }

    private AddUserToGroupResponse add(AddUserToGroupRequest request, Call call) {
        Group group = desk.group(call, request.groupName());
        desk.groups.add(group, desk.users.require(request.userName()));
        return AddUserToGroupResponse.builder().build();
    }

    private RemoveUserFromGroupResponse remove(RemoveUserFromGroupRequest request, Call call) {
        Group group = desk.group(call, request.groupName());
        desk.groups.remove(group, desk.users.require(request.userName()));
        return RemoveUserFromGroupResponse.builder().build();
    }

    private software.amazon.awssdk.services.iam.model.Group shown(Group group) {
        return Shown.group(group, desk.realm.account());
    }
}
