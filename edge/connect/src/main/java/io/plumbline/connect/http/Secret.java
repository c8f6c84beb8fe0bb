// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.http;

/** A secret that does not show itself. */
public record Secret(String value) {
    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
