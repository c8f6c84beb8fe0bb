// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console;

import io.plumbline.web.Answer;

/** Answers one address for somebody who is signed in. */
@FunctionalInterface
public interface Page {
    /** Answers {@code visit}; a PlumblineException becomes a page that says it. */
    Answer show(Visit visit);
}
