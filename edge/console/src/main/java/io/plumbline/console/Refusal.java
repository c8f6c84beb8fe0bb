// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import org.jspecify.annotations.Nullable;

/**
 * Why a form was not accepted, to be said beside the field that it is about.
 *
 * @param field    the name of the field; empty when it is about the whole form
 * @param sentence what is wrong and what to do; empty when nothing is
 */
public record Refusal(String field, String sentence) {
    /** Nothing was refused. */
    public static final Refusal NONE = new Refusal("", "");

    /** Returns what {@code failure} says about {@code field}; what may not be done at all is thrown on, as a page of its own. */
    public static Refusal of(String field, PlumblineException failure) {
        if (failure.category() == Category.ACCESS_DENIED) {
            throw failure;
        }
        // It may begin with a word that somebody typed, so its first letter stays as it is.
        String message = String.valueOf(failure.getMessage());
        return new Refusal(field, message.endsWith(".") ? message : message + ".");
    }

    /** Returns whether anything was refused. */
    public boolean isSaid() {
        return !sentence.isEmpty();
    }

    /** Returns whether it is about {@code name}. */
    public boolean isAbout(String name) {
        return isSaid() && field.equals(name);
    }

    /** Returns what {@code aria-invalid} of the field {@code name} is. */
    public @Nullable String invalid(String name) {
        return isAbout(name) ? "true" : null;
    }

    /** Returns the id of the sentence beside the field {@code name}; null when there is none. */
    public @Nullable String place(String name) {
        return isAbout(name) ? "wrong-" + name : null;
    }
}
