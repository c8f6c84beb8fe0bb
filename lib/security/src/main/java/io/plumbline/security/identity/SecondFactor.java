// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import io.plumbline.security.login.Base32;
import io.plumbline.security.login.OneTimeCodes;
import java.util.List;
import java.util.OptionalLong;

/** Checks one-time codes, each of which is taken once. */
final class SecondFactor {
    private final Realm realm;

    SecondFactor(Realm realm) {
        this.realm = realm;
    }

    /** Returns whether {@code code} is one that any of {@code devices} shows now; it is used up then. */
    boolean take(List<MfaDevice> devices, String code) {
        return devices.stream().anyMatch(device -> {
            byte[] seed = Base32.decode(realm.sealed().open(device.sealed(), device.serial()));
            OptionalLong step = OneTimeCodes.match(seed, code, realm.clock().instant(), device.lastStep());
            return step.isPresent() && realm.store().logins().takeStep(device.serial(), step.getAsLong());
        });
    }
}
