// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console;

import io.plumbline.web.Answer;
import io.plumbline.web.Headers;

/** Answers that are not pages. */
final class Answers {
    private Answers() {}

    static Answer redirect(String address) {
        return new Answer(303, Headers.none().with("location", address), new byte[0]);
    }
}
