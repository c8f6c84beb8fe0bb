// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.login.Base32;
import io.plumbline.security.login.OneTimeCodes;
import io.plumbline.security.login.Passwords;
import java.util.Optional;
import java.util.OptionalLong;

/** Gives and takes passwords for the console and second factors. */
public final class LoginAdministration {
    private final Realm realm;
    private final Passwords passwords;

    public LoginAdministration(Realm realm, Passwords passwords) {
        this.realm = realm;
        this.passwords = passwords;
    }

    /** Gives a user without password one. */
    public LoginProfile create(User user, String password, boolean resetRequired) {
        String hash = passwords.hash(password);
        return realm.store().change(() -> {
            if (realm.store().logins().password(user.id()).isPresent()) {
                throw IdentityRules.exists("login profile for user", user.name());
            }
            LoginProfile profile = new LoginProfile(user.id(), hash, realm.now(), resetRequired);
            realm.store().logins().setPassword(profile);
            return profile;
        });
    }

    /** Returns the login profile of a user. */
    public LoginProfile require(User user) {
        return realm.store().logins().password(user.id())
                .orElseThrow(() -> new PlumblineException(Category.NOT_FOUND,
                        "Login Profile for User " + user.name() + " cannot be found."));
    }

    /** Changes password, need for a new one, or both. */
    public void update(User user, Optional<String> password, Optional<Boolean> resetRequired) {
        Optional<String> hash = password.map(passwords::hash);
        realm.store().change(() -> {
            LoginProfile before = require(user);
            realm.store().logins().setPassword(new LoginProfile(user.id(), hash.orElse(before.hash()),
                    before.created(), resetRequired.orElse(before.resetRequired())));
            return before;
        });
    }

    /** Takes the password away. */
    public void delete(User user) {
        realm.store().change(() -> {
            realm.store().logins().removePassword(require(user).userId());
            return user;
        });
    }

    /** Lets a user replace its password, knowing the old one. */
    public void change(User user, String oldPassword, String newPassword) {
        LoginProfile profile = require(user);
        if (!passwords.matches(oldPassword, profile.hash())) {
            throw new PlumblineException(Category.ACCESS_DENIED, "The old password was incorrect.");
        }
        if (oldPassword.equals(newPassword)) {
            throw new PlumblineException(Category.INVALID_DATA, "the new password is the old one; choose another");
        }
        update(user, Optional.of(newPassword), Optional.of(false));
    }

    /** Makes a device that nobody has yet. */
    public NewDevice createDevice(String name, String path) {
        IdentityRules.name("device name", name, 226);
        IdentityRules.path(path);
        String serial = "arn:aws:iam::" + realm.account() + ":mfa" + path + name;
        return realm.store().change(() -> {
            if (realm.store().logins().device(serial).isPresent()) {
                throw new PlumblineException(Category.ALREADY_EXISTS,
                        "MFADevice entity at the same path and name already exists.");
            }
            String seed = Base32.encode(realm.ids().bytes(20));
            MfaDevice device = new MfaDevice(serial, realm.sealed().seal(seed, serial), Optional.empty(),
                    Optional.empty(), -1);
            realm.store().logins().setDevice(device);
            return new NewDevice(device, seed);
        });
    }

    /** Gives a device to a user, who shows two codes in a row. */
    public void enable(User user, String serial, String code1, String code2) {
        realm.store().change(() -> {
            MfaDevice device = requireDevice(serial);
            if (device.owner().isPresent()) {
                throw new PlumblineException(Category.ALREADY_EXISTS, "MFA device is already in use.");
            }
            byte[] seed = Base32.decode(realm.sealed().open(device.sealed(), serial));
            OptionalLong first = OneTimeCodes.match(seed, code1, realm.now().minusSeconds(30), -1);
            if (first.isEmpty() || !OneTimeCodes.code(seed, first.getAsLong() + 1, 6).equals(code2)) {
                throw new PlumblineException(Category.INVALID_DATA, "the authentication codes for the device are not "
                        + "two that follow one another now; wait for the next two codes and try again");
            }
            realm.store().logins().setDevice(new MfaDevice(serial, device.sealed(), Optional.of(user.id()),
                    Optional.of(realm.now()), first.getAsLong() + 1));
            return device;
        });
    }

    /** Takes a device from a user. */
    public void deactivate(User user, String serial) {
        realm.store().change(() -> {
            MfaDevice device = requireDevice(serial);
            if (!device.owner().equals(Optional.of(user.id()))) {
                throw missing(serial);
            }
            realm.store().logins().setDevice(new MfaDevice(serial, device.sealed(), Optional.empty(),
                    Optional.empty(), device.lastStep()));
            return device;
        });
    }

    /** Removes a device that nobody has. */
    public void deleteDevice(String serial) {
        realm.store().change(() -> {
            if (requireDevice(serial).owner().isPresent()) {
                throw new PlumblineException(Category.IN_USE, "MFA VirtualDevice in use. Must deactivate first.");
            }
            realm.store().logins().removeDevice(serial);
            return serial;
        });
    }

    private MfaDevice requireDevice(String serial) {
        return realm.store().logins().device(serial).orElseThrow(() -> missing(serial));
    }

    private static PlumblineException missing(String serial) {
        return new PlumblineException(Category.NOT_FOUND, "VirtualMFADevice with serial number " + serial
                + " doesn't exist.");
    }

    /**
     * A device just made.
     *
     * @param seed what its codes are made of, base 32; shown this once
     */
    public record NewDevice(MfaDevice device, String seed) {
        @Override
        public String toString() {
            return "NewDevice[" + device.serial() + "]";
        }
    }
}
