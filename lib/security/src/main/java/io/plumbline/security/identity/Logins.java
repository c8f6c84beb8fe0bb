// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Passwords for the console, and second factors. */
public interface Logins {
    /** Finds the password of a user. */
    Optional<LoginProfile> password(String userId);

    /** Stores a password, over the one before. */
    void setPassword(LoginProfile profile);

    /** Removes the password of a user. */
    void removePassword(String userId);

    /** Records that a user signed in. */
    void signedIn(String userId, Instant when);

    /** Stores a device, over the one before. */
    void setDevice(MfaDevice device);

    /** Removes a device. */
    void removeDevice(String serial);

    /** Finds a device. */
    Optional<MfaDevice> device(String serial);

    /** Returns the devices of a user. */
    List<MfaDevice> devicesOf(String userId);

    /** Returns all devices by serial. */
    List<MfaDevice> devices();

    /**
     * Takes note that the code of {@code step} was used.
     *
     * @return false when that code or a later one was used before, by whomever at the same moment
     */
    boolean takeStep(String serial, long step);
}
