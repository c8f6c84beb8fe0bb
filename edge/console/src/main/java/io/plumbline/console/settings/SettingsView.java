// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.settings;

import io.plumbline.console.Fact;
import io.plumbline.console.Refusal;
import io.plumbline.security.identity.LoginAdministration.NewDevice;
import io.plumbline.security.identity.MfaDevice;
import java.util.List;
import java.util.Optional;

/**
 * The settings.
 *
 * @param devices the second factors of whoever looks
 * @param fresh   one that was just made, its seed shown this once
 * @param refusal why a new password was not taken
 */
public record SettingsView(List<Fact> installation, List<Fact> rules, List<MfaDevice> devices,
        Optional<NewDevice> fresh, String user, Refusal refusal) {
    /** Returns the address that authenticators understand. */
    public String address(NewDevice device) {
        return "otpauth://totp/Plumbline:" + user + "?secret=" + device.seed() + "&issuer=Plumbline";
    }
}
