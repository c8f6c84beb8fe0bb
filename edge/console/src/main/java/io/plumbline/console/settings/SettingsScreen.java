// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.settings;

import io.plumbline.console.Fact;
import io.plumbline.console.Refusal;
import io.plumbline.console.Routes;
import io.plumbline.console.Screen;
import io.plumbline.console.Section;
import io.plumbline.console.Visit;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.identity.LoginAdministration;
import io.plumbline.security.identity.LoginAdministration.NewDevice;
import io.plumbline.security.identity.MfaDevice;
import io.plumbline.security.identity.Realm;
import io.plumbline.security.identity.User;
import io.plumbline.web.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows how the installation is set up; changes one's own password and second factor. */
public final class SettingsScreen implements Screen {
    private final List<Fact> installation;
    private final List<Fact> rules;
    private final Realm realm;
    private final LoginAdministration logins;

    /**
     * @param installation version, folder, database and the like
     * @param rules        the switches of governance, each with the key that sets it
     */
    public SettingsScreen(List<Fact> installation, List<Fact> rules, Realm realm, LoginAdministration logins) {
        this.installation = List.copyOf(installation);
        this.rules = List.copyOf(rules);
        this.realm = realm;
        this.logins = logins;
    }

    @Override
    public void register(Routes routes) {
        routes.get("/settings", visit -> show(visit, Optional.empty(), Refusal.NONE));
        routes.post("/settings/password", this::password);
        routes.post("/settings/second-factor", this::device);
        routes.post("/settings/second-factor/confirm", this::confirm);
        routes.post("/settings/second-factor/remove", this::remove);
    }

    private Answer show(Visit visit, Optional<NewDevice> fresh, Refusal refusal) {
        List<MfaDevice> devices = user(visit).map(user -> realm.store().logins().devicesOf(user.id()))
                .orElse(List.of());
        return visit.page("settings/settings", visit.frame("Settings", Section.SETTINGS),
                new SettingsView(installation, rules, devices, fresh, visit.caller().principal().name(), refusal));
    }

    private Answer password(Visit visit) {
        String before = visit.form().raw("before");
        String after = visit.form().raw("after");
        if (!after.equals(visit.form().raw("again"))) {
            return show(visit, Optional.empty(),
                    new Refusal("again", "The new password and its repetition differ. Type both again."));
        }
        try {
            visit.change("iam", "ChangePassword", Map.of(), call -> {
                call.require(visit.caller().principal().arn());
                logins.change(require(visit), before, after);
                return "changed";
            });
        } catch (PlumblineException failure) {
            boolean wrong = failure.category() == Category.ACCESS_DENIED
                    && visit.may("iam:ChangePassword", visit.caller().principal().arn());
            return show(visit, Optional.empty(), wrong
                    ? new Refusal("before", String.valueOf(failure.getMessage()))
                    : Refusal.of("after", failure));
        }
        return visit.redirect("/console/settings", "The password was changed.");
    }

    /** The seed is shown in this one answer and nowhere else, so the answer is the page and no redirect. */
    private Answer device(Visit visit) {
        String name = visit.caller().principal().name();
        NewDevice fresh = visit.change("iam", "CreateVirtualMFADevice", Map.of("virtualMFADeviceName", name), call -> {
            call.require("arn:aws:iam::" + realm.account() + ":mfa/" + name);
            realm.store().logins().devices().stream()
                    .filter(device -> device.serial().endsWith(":mfa/" + name) && device.owner().isEmpty())
                    .forEach(device -> logins.deleteDevice(device.serial()));
            return logins.createDevice(name, "/");
        });
        return show(visit, Optional.of(fresh), Refusal.NONE);
    }

    private Answer confirm(Visit visit) {
        String serial = visit.require("serial", "The device");
        visit.change("iam", "EnableMFADevice", Map.of("serialNumber", serial), call -> {
            call.require(visit.caller().principal().arn());
            logins.enable(require(visit), serial, visit.require("first", "The first code"),
                    visit.require("second", "The second code"));
            return serial;
        });
        return visit.redirect("/console/settings", "From now on you sign in with your password and a code.");
    }

    private Answer remove(Visit visit) {
        String serial = visit.require("serial", "The device");
        visit.change("iam", "DeactivateMFADevice", Map.of("serialNumber", serial), call -> {
            call.require(visit.caller().principal().arn());
            logins.deactivate(require(visit), serial);
            logins.deleteDevice(serial);
            return serial;
        });
        return visit.redirect("/console/settings", "The second factor was taken away.");
    }

    private Optional<User> user(Visit visit) {
        return realm.store().users().findById(visit.caller().principal().id());
    }

    private User require(Visit visit) {
        return user(visit).orElseThrow(() -> new PlumblineException(Category.NOT_FOUND,
                "there is no user for this session any more; sign in again"));
    }
}
