// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.data;

import java.util.Locale;
import java.util.Optional;

/**
 * An Amazon Resource Name: {@code arn:partition:service:region:account:resource}. The resource may hold colons and
 * slashes.
 */
public record Arn(String partition, String service, String region, String account, String resource) {
    /** Reads {@code text}; empty when it is no ARN. */
    public static Optional<Arn> parse(String text) {
        String[] parts = text.split(":", 6);
        if (parts.length < 6 || !parts[0].equals("arn") || parts[1].isEmpty() || parts[2].isEmpty()
                || parts[5].isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Arn(parts[1], parts[2], parts[3], parts[4], parts[5]));
    }

    /** Returns what stands before the first slash or colon of the resource, such as {@code model-card}. */
    public String resourceType() {
        int end = separator();
        return end < 0 ? "" : resource.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /** Returns what stands after the first slash or colon of the resource, such as the name of a model card. */
    public String resourceName() {
        return resource.substring(separator() + 1);
    }

    @Override
    public String toString() {
        return "arn:" + partition + ":" + service + ":" + region + ":" + account + ":" + resource;
    }

    private int separator() {
        for (int i = 0; i < resource.length(); i++) {
            if (resource.charAt(i) == '/' || resource.charAt(i) == ':') {
                return i;
            }
        }
        return -1;
    }
}
