// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.text;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;

/** Errors in the files of a text model. */
final class Trouble {
    private Trouble() {}

    static PlumblineException in(String file, String what) {
        return new PlumblineException(Category.INVALID_CONFIGURATION, "The file " + file + " " + what);
    }

    static PlumblineException unknown(String file, String part, String type, String known) {
        return in(file, "has a " + part + " of type '" + type + "', and those that can be read are " + known + ".");
    }
}
