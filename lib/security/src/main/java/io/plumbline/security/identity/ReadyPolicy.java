// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

/**
 * A managed policy that comes with the program.
 *
 * @param path     such as {@code /} or {@code /plumbline/}
 * @param document JSON
 */
public record ReadyPolicy(String name, String path, String description, String document) {
    /** Returns its ARN. */
    public String arn() {
        return "arn:aws:iam::aws:policy" + path + name;
    }
}
