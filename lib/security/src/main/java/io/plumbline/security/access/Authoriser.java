// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.access;

/** Decides whether a caller may do something. Implementations are safe for use by many threads. */
public interface Authoriser {
    /** Answers {@code question} for {@code caller}. */
    Answer ask(Caller caller, Question question);
}
