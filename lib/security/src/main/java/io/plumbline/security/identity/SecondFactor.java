// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import io.plumbline.security.login.Base32;
import io.plumbline.security.login.OneTimeCodes;
import io.plumbline.security.session.SignInLimit;
import java.util.List;
import java.util.OptionalLong;

/**
 * Checks one-time codes, each of which is taken once. After five wrong ones a device takes none for a quarter of an
 * hour: six digits are soon guessed otherwise.
 */
final class SecondFactor {
    private final Realm realm;
    private final SignInLimit limit;

    SecondFactor(Realm realm) {
        this.realm = realm;
        this.limit = new SignInLimit(realm.clock());
    }

    /** Returns whether {@code code} is one that any of {@code devices} shows now; it is used up then. */
    boolean take(List<MfaDevice> devices, String code) {
        return devices.stream().anyMatch(device -> {
            String serial = device.serial();
            if (!limit.mayTry(serial, serial)) {
                return false;
            }
            byte[] seed = Base32.decode(realm.sealed().open(device.sealed(), serial));
            OptionalLong step = OneTimeCodes.match(seed, code, realm.clock().instant(), device.lastStep());
            boolean taken = step.isPresent() && realm.store().logins().takeStep(serial, step.getAsLong());
            if (taken) {
                limit.succeeded(serial);
            } else {
                limit.failed(serial, serial);
            }
            return taken;
        });
    }
}
