// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server;

import java.nio.file.Path;

/**
 * What the first start made, shown once.
 *
 * @param user        of the console
 * @param password    of the console; never logged
 * @param credentials the file with the access key, in the format of AWS's shared credentials
 */
public record Founding(String user, String password, Path credentials) {
    @Override
    public String toString() {
        return "Founding[" + user + ", " + credentials + "]";
    }
}
