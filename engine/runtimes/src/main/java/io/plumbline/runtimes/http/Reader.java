// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

/** Takes what was found in the answer to one request. May be called by several threads at once, for different rows. */
@FunctionalInterface
interface Reader {

    /** Takes {@code located}, which holds something for each row of {@code place}. */
    void read(Located located, Place place);
}
