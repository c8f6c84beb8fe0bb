// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import io.plumbline.console.Fact;
import io.plumbline.console.Moments;
import io.plumbline.console.Routes;
import io.plumbline.console.Section;
import io.plumbline.console.Values;
import io.plumbline.console.Visit;
import io.plumbline.data.PageRequest;
import io.plumbline.security.identity.AccessKey;
import io.plumbline.security.identity.AccessKeyAdministration.NewKey;
import io.plumbline.security.identity.ManagedPolicy;
import io.plumbline.security.identity.Policies;
import io.plumbline.security.identity.User;
import io.plumbline.web.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One user: policies, access keys, password. */
final class UserPages {
    private static final int MOST = 200;

    private final PeopleDesk desk;

    UserPages(PeopleDesk desk) {
        this.desk = desk;
    }

    void register(Routes routes) {
        routes.get("/people/users/{user}", visit -> show(visit, Optional.empty()));
        routes.post("/people/users/{user}/policies", this::attach);
        routes.post("/people/users/{user}/policies/detach", this::detach);
        routes.post("/people/users/{user}/keys", this::makeKey);
        routes.post("/people/users/{user}/keys/delete", this::deleteKey);
        routes.post("/people/users/{user}/password", this::setPassword);
        routes.post("/people/users/{user}/delete", this::delete);
    }

    private Answer show(Visit visit, Optional<NewKey> fresh) {
        User user = visit.read("iam", "GetUser", Map.of("userName", visit.path("user")), call -> {
            call.require(arn(visit));
            return desk.users().require(visit.path("user"));
        });
        List<ManagedPolicy> attached = desk.realm().store().grants().attached(user.id(), "/", PageRequest.first(MOST))
                .items();
        List<ManagedPolicy> others = desk.realm().store().policies()
                .list(Policies.Filter.all(), PageRequest.first(MOST)).items().stream()
                .filter(policy -> attached.stream().noneMatch(each -> each.arn().equals(policy.arn()))).toList();
        return visit.page("people/user", visit.frame(user.name(), Section.PEOPLE),
                new UserView(user.name(), facts(user), attached, others, keys(user), fresh,
                        visit.may("iam:UpdateUser", arn(visit))));
    }

    private List<Fact> facts(User user) {
        return List.of(new Fact("ARN", user.arn(desk.realm().account())),
                new Fact("Made", Moments.second(user.created())),
                new Fact("Groups", String.join(", ", desk.realm().store().memberships()
                        .groupsOf(user.id(), PageRequest.first(MOST)).items().stream().map(group -> group.name())
                        .toList())),
                new Fact("Console", desk.realm().store().logins().password(user.id()).isPresent()
                        ? "may sign in with a password"
                        : "has no password"),
                new Fact("Second factor", desk.realm().store().logins().devicesOf(user.id()).isEmpty()
                        ? "none"
                        : "one-time codes"),
                new Fact("Boundary", user.boundary().orElse("none")));
    }

    private List<AccessKey> keys(User user) {
        return desk.keys().of(Optional.of(user));
    }

    private Answer attach(Visit visit) {
        String policy = visit.require("policy", "The policy");
        change(visit, "AttachUserPolicy", Map.of("policyArn", policy), user -> desk.holders().attach(user, policy));
        return back(visit, "The policy was attached.");
    }

    private Answer detach(Visit visit) {
        String policy = visit.require("policy", "The policy");
        change(visit, "DetachUserPolicy", Map.of("policyArn", policy), user -> desk.holders().detach(user, policy));
        return back(visit, "The policy was taken away.");
    }

    /** The secret is shown in this one answer and nowhere else, so the answer is the page and no redirect. */
    private Answer makeKey(Visit visit) {
        NewKey key = visit.change("iam", "CreateAccessKey", Map.of("userName", visit.path("user")), call -> {
            call.require(arn(visit));
            call.touches("AWS::IAM::User", arn(visit));
            return desk.keys().create(Optional.of(desk.users().require(visit.path("user"))));
        });
        return show(visit, Optional.of(key));
    }

    private Answer deleteKey(Visit visit) {
        String key = visit.require("key", "The access key");
        change(visit, "DeleteAccessKey", Map.of("accessKeyId", key),
                user -> desk.keys().delete(Optional.of(user), key));
        return back(visit, "The access key was deleted. Nothing can be signed with it any more.");
    }

    private Answer setPassword(Visit visit) {
        String password = visit.form().raw("password");
        change(visit, "UpdateLoginProfile", Map.of(), user -> {
            if (desk.realm().store().logins().password(user.id()).isPresent()) {
                desk.logins().update(user, Optional.of(password), Optional.empty());
            } else {
                desk.logins().create(user, password, false);
            }
            desk.sessions().endAllOf(user.name());
        });
        return back(visit, "The password was set, and every session of this user has ended.");
    }

    private Answer delete(Visit visit) {
        change(visit, "DeleteUser", Map.of(), user -> {
            desk.users().delete(user.name());
            desk.sessions().endAllOf(user.name());
        });
        return visit.redirect("/console/people", "The user " + visit.path("user") + " was deleted.");
    }

    private void change(Visit visit, String operation, Map<String, String> parameters, Consumer<User> work) {
        Map<String, String> all = new java.util.TreeMap<>(parameters);
        all.put("userName", visit.path("user"));
        visit.change("iam", operation, all, call -> {
            call.require(arn(visit));
            call.touches("AWS::IAM::User", arn(visit));
            work.accept(desk.users().require(visit.path("user")));
            return operation;
        });
    }

    private String arn(Visit visit) {
        return "arn:aws:iam::" + desk.realm().account() + ":user/" + visit.path("user");
    }

    private static Answer back(Visit visit, String done) {
        return visit.redirect("/console/people/users/" + Values.encode(visit.path("user")), done);
    }
}
