// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console;

/**
 * The form for a new password that is due before anything else.
 *
 * @param user    who is signed in
 * @param to      where to go afterwards
 * @param token   the value the form must send back
 * @param refusal why the one that was sent was not taken
 */
public record NewPasswordView(String user, String to, String token, Refusal refusal) {
    /** Returns the version of the static files, for their addresses. */
    public String assets() {
        return Assets.VERSION;
    }
}
