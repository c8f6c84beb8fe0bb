// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.lineage;

/** What an entity is called where there is little room: an ARN by what is after its kind. */
final class Names {
    private static final int PARTS = 6;

    private Names() {}

    static String of(String label) {
        String[] parts = label.split(":", PARTS);
        if (parts.length < PARTS || !parts[0].equals("arn")) {
            return label;
        }
        String resource = parts[PARTS - 1];
        return resource.substring(resource.indexOf('/') + 1);
    }
}
