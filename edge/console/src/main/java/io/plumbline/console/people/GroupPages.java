// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import io.plumbline.console.Fact;
import io.plumbline.console.Moments;
import io.plumbline.console.Routes;
import io.plumbline.console.Section;
import io.plumbline.console.Visit;
import io.plumbline.data.PageRequest;
import io.plumbline.security.identity.Group;
import io.plumbline.security.identity.Holder;
import io.plumbline.security.identity.User;
import io.plumbline.web.Answer;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** One group: its members and its policies. */
final class GroupPages {
    private static final int MOST = 200;

    private final PeopleDesk desk;
    private final PolicyPages policies;
    private final Holders holders;

    GroupPages(PeopleDesk desk, PolicyPages policies) {
        this.desk = desk;
        this.policies = policies;
        this.holders = new Holders(desk);
    }

    void register(Routes routes) {
        routes.post("/people/groups", this::create);
        routes.get("/people/groups/{name}", this::show);
        routes.post("/people/groups/{name}/members", visit -> change(visit, "AddUserToGroup",
                desk.groups()::add, " is now a member."));
        routes.post("/people/groups/{name}/members/remove", visit -> change(visit, "RemoveUserFromGroup",
                desk.groups()::remove, " is no longer a member."));
        routes.post("/people/groups/{name}/delete", this::delete);
    }

    private Answer create(Visit visit) {
        String name = visit.require("name", "The name of the group");
        visit.change("iam", "CreateGroup", Map.of("groupName", name), call -> {
            String arn = Holder.Kind.GROUP.arn(desk.realm().account(), "/", name);
            call.require(arn);
            call.touches("AWS::IAM::Group", arn);
            return desk.groups().create(name, "/");
        });
        return visit.redirect(PolicyPages.address(Holder.Kind.GROUP, name), "The group was made.");
    }

    private Answer show(Visit visit) {
        Group group = visit.read("iam", "GetGroup", Map.of("groupName", visit.path("name")), call -> holders
                .permitted(call, Holder.Kind.GROUP, desk.realm().store().groups(), visit.path("name"), Map.of()));
        List<User> members = desk.realm().store().memberships().usersOf(group.id(), PageRequest.first(MOST)).items();
        List<User> others = desk.realm().store().users().list("/", PageRequest.first(MOST)).items().stream()
                .filter(user -> members.stream().noneMatch(member -> member.id().equals(user.id()))).toList();
        return visit.page("people/group", visit.frame(group.name(), Section.PEOPLE),
                new GroupView(PolicyPages.address(Holder.Kind.GROUP, group.name()), facts(group),
                        policies.part(visit, group), members, others,
                        new GroupView.Powers(
                                visit.may(holders.question("AddUserToGroup", group, Map.of())),
                                visit.may(holders.question("RemoveUserFromGroup", group, Map.of())),
                                visit.may(holders.question("DeleteGroup", group, Map.of())))));
    }

    private Answer change(Visit visit, String operation, BiConsumer<Group, User> work, String said) {
        String user = visit.require("user", "The user");
        visit.change("iam", operation, Map.of("groupName", visit.path("name"), "userName", user), call -> {
            work.accept(holders.permitted(call, Holder.Kind.GROUP, desk.realm().store().groups(), visit.path("name"),
                    Map.of()), desk.users().require(user));
            return user;
        });
        return visit.redirect(PolicyPages.address(Holder.Kind.GROUP, visit.path("name")), user + said);
    }

    private Answer delete(Visit visit) {
        visit.change("iam", "DeleteGroup", Map.of("groupName", visit.path("name")), call -> {
            desk.groups().delete(holders.permitted(call, Holder.Kind.GROUP, desk.realm().store().groups(),
                    visit.path("name"), Map.of()).name());
            return visit.path("name");
        });
        return visit.redirect("/console/people/groups", "The group " + visit.path("name") + " was deleted.");
    }

    private List<Fact> facts(Group group) {
        return List.of(new Fact("ARN", holders.arn(group)), new Fact("Made", Moments.second(group.created())));
    }
}
