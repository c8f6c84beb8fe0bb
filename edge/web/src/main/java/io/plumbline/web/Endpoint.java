// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.web;

/** Answers requests. Safe for use by many threads; it never throws for a bad request, it answers. */
public interface Endpoint {
    /** Answers {@code request}. */
    Answer answer(Request request);
}
