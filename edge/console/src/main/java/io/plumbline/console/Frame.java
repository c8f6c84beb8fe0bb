// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console;

import java.util.Optional;

/**
 * What stands around a page.
 *
 * @param title     the heading of the page and the title of the window
 * @param section   the entry of the navigation it belongs to
 * @param user      who is signed in
 * @param formToken the value every form must send back under {@code token}
 * @param done      what was just done, said once
 */
public record Frame(String title, Section section, String user, String formToken, Optional<String> done) {
    /** Returns the version of the static files, for their addresses. */
    public String assets() {
        return Assets.VERSION;
    }
}
