// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import io.plumbline.console.Fact;
import io.plumbline.console.Moments;
import io.plumbline.console.Refusal;
import io.plumbline.console.Routes;
import io.plumbline.console.Section;
import io.plumbline.console.Visit;
import io.plumbline.data.PageRequest;
import io.plumbline.measure.PlumblineException;
import io.plumbline.security.access.Question;
import io.plumbline.security.gate.Call;
import io.plumbline.security.identity.AccessKeyAdministration.NewKey;
import io.plumbline.security.identity.Holder;
import io.plumbline.security.identity.User;
import io.plumbline.web.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One user: policies, access keys, password. */
final class UserPages {
    private static final int MOST = 200;

    private final PeopleDesk desk;
    private final PolicyPages policies;
    private final Duties duties;
    private final Holders holders;

    UserPages(PeopleDesk desk, PolicyPages policies, Duties duties) {
        this.desk = desk;
        this.policies = policies;
        this.duties = duties;
        this.holders = new Holders(desk);
    }

    void register(Routes routes) {
        routes.post("/people/users", this::create);
        routes.get("/people/users/{name}", visit -> show(visit, Optional.empty(), Refusal.NONE));
        routes.post("/people/users/{name}/keys", this::makeKey);
        routes.post("/people/users/{name}/keys/delete", this::deleteKey);
        routes.post("/people/users/{name}/password", this::setPassword);
        routes.post("/people/users/{name}/password/delete", this::removePassword);
        routes.post("/people/users/{name}/delete", this::delete);
    }

    private Answer create(Visit visit) {
        String name = visit.require("name", "The name of the user");
        visit.change("iam", "CreateUser", Map.of("userName", name), call -> {
            String arn = Holder.Kind.USER.arn(desk.realm().account(), "/", name);
            call.require(arn);
            call.touches("AWS::IAM::User", arn);
            return desk.users().create(name, "/", Optional.empty(), Map.of());
        });
        return visit.redirect(PolicyPages.address(Holder.Kind.USER, name),
                "The user was made. Next: a policy, and a password or an access key.");
    }

    private Answer show(Visit visit, Optional<NewKey> fresh, Refusal refusal) {
        User user = visit.read("iam", "GetUser", Map.of("userName", visit.path("name")),
                call -> permitted(visit, call));
        return visit.page("people/user", visit.frame(user.name(), Section.PEOPLE),
                new UserView(user.name(), PolicyPages.address(Holder.Kind.USER, user.name()), facts(user),
                        policies.part(visit, user), duties.shownTo(visit, user), desk.keys().of(Optional.of(user)),
                        fresh, powers(visit, user), refusal));
    }

    private UserView.Powers powers(Visit visit, User user) {
        return new UserView.Powers(visit.may(question("CreateAccessKey", user)),
                visit.may(question("DeleteAccessKey", user)),
                visit.may(question(passwordOperation(user), user)),
                hasPassword(user) && visit.may(question("DeleteLoginProfile", user)),
                visit.may(question("DeleteUser", user)));
    }

    private Question question(String action, User user) {
        return holders.question(action, user, Map.of());
    }

    private List<Fact> facts(User user) {
        String groups = desk.realm().store().memberships().groupsOf(user.id(), PageRequest.first(MOST)).items()
                .stream().map(group -> group.name()).collect(Collectors.joining(", "));
        return List.of(new Fact("ARN", holders.arn(user)), new Fact("Made", Moments.second(user.created())),
                new Fact("Groups", groups.isEmpty() ? "none" : groups),
                new Fact("Console", console(user)),
                new Fact("Second factor", desk.realm().store().logins().devicesOf(user.id()).isEmpty()
                        ? "none"
                        : "one-time codes"),
                new Fact("Boundary", user.boundary().orElse("none")));
    }

    /** The secret is shown in this one answer and nowhere else, so the answer is the page and no redirect. */
    private Answer makeKey(Visit visit) {
        NewKey key = visit.change("iam", "CreateAccessKey", Map.of("userName", visit.path("name")),
                call -> desk.keys().create(Optional.of(permitted(visit, call))));
        return show(visit, Optional.of(key), Refusal.NONE);
    }

    private Answer deleteKey(Visit visit) {
        String key = visit.require("key", "The access key");
        change(visit, "DeleteAccessKey", Map.of("accessKeyId", key),
                user -> desk.keys().delete(Optional.of(user), key));
        return back(visit, "The access key was deleted. Nothing can be signed with it any more.");
    }

    private Answer setPassword(Visit visit) {
        String password = visit.form().raw("password");
        String operation = desk.realm().store().users().find(visit.path("name")).map(this::passwordOperation)
                .orElse("UpdateLoginProfile");
        boolean reset = visit.form().find("reset").isPresent();
        try {
            change(visit, operation, Map.of("passwordResetRequired", String.valueOf(reset)), user -> {
                if (hasPassword(user)) {
                    desk.logins().update(user, Optional.of(password), Optional.of(reset));
                } else {
                    desk.logins().create(user, password, reset);
                }
                desk.sessions().endAllOf(user.name());
            });
        } catch (PlumblineException failure) {
            return show(visit, Optional.empty(), Refusal.of("password", failure));
        }
        return back(visit, "The password was set, and every session of this user has ended."
                + (reset ? " The next sign-in asks for another one." : ""));
    }

    private Answer removePassword(Visit visit) {
        change(visit, "DeleteLoginProfile", Map.of(), user -> {
            desk.logins().delete(user);
            desk.sessions().endAllOf(user.name());
        });
        return back(visit, "The password was taken away, and every session of this user has ended.");
    }

    private Answer delete(Visit visit) {
        change(visit, "DeleteUser", Map.of(), user -> {
            desk.users().delete(user.name());
            desk.sessions().endAllOf(user.name());
        });
        return visit.redirect("/console/people", "The user " + visit.path("name") + " was deleted.");
    }

    private void change(Visit visit, String operation, Map<String, String> parameters, Consumer<User> work) {
        Map<String, String> all = new TreeMap<>(parameters);
        all.put("userName", visit.path("name"));
        visit.change("iam", operation, all, call -> {
            work.accept(permitted(visit, call));
            return operation;
        });
    }

    private User permitted(Visit visit, Call call) {
        return holders.permitted(call, Holder.Kind.USER, desk.realm().store().users(), visit.path("name"), Map.of());
    }

    private String console(User user) {
        return desk.realm().store().logins().password(user.id()).map(profile -> profile.resetRequired()
                ? "may sign in with a password, and must choose another one then"
                : "may sign in with a password").orElse("has no password");
    }

    private boolean hasPassword(User user) {
        return desk.realm().store().logins().password(user.id()).isPresent();
    }

    private String passwordOperation(User user) {
        return hasPassword(user) ? "UpdateLoginProfile" : "CreateLoginProfile";
    }

    private static Answer back(Visit visit, String done) {
        return visit.redirect(PolicyPages.address(Holder.Kind.USER, visit.path("name")), done);
    }
}
