// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console;

import java.util.Optional;

/**
 * The form for signing in.
 *
 * @param to        where to go afterwards
 * @param user      the name as it was sent
 * @param codeAsked whether a one-time code is wanted
 * @param notice    what was wrong
 * @param other     the name of the single sign-on that may be used instead
 */
public record SignInView(String to, String user, boolean codeAsked, String notice, Optional<String> other) {
    /** Returns the version of the static files, for their addresses. */
    public String assets() {
        return Assets.VERSION;
    }
}
