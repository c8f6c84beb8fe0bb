// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sts;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.gate.Call;
import io.plumbline.security.identity.TemporaryCredentials;
import org.jspecify.annotations.Nullable;

/** The second factor shown with a request. */
final class Mfa {
    private Mfa() {}

    /** Returns whether one is shown; throws when it is not good. */
    static boolean check(TemporaryCredentials credentials, Call call, @Nullable String serial,
            @Nullable String code) {
        if (serial == null && code == null) {
            return false;
        }
        if (serial == null || code == null) {
            throw new PlumblineException(Category.INVALID_ARGUMENT,
                    "SerialNumber and TokenCode belong together; one of them is missing");
        }
        credentials.takeCode(call.caller().principal(), serial, code);
        return true;
    }
}
