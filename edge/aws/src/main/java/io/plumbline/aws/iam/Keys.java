// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.iam;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.Tag;

/** The condition keys that requests to IAM have. */
final class Keys {
    private Keys() {}

    /** Returns the keys of the tags of what a request is about. */
    static Map<String, List<String>> ofResource(Map<String, String> tags) {
        Map<String, List<String>> keys = new HashMap<>();
        tags.forEach((key, value) -> {
            keys.put("aws:resourcetag/" + key.toLowerCase(Locale.ROOT), List.of(value));
            keys.put("iam:resourcetag/" + key.toLowerCase(Locale.ROOT), List.of(value));
        });
        return keys;
    }

    /** Returns the keys of the tags that a request would set. */
    static Map<String, List<String>> ofRequest(Collection<Tag> tags) {
        Map<String, List<String>> keys = new HashMap<>();
        tags.forEach(tag -> keys.put("aws:requesttag/" + tag.key().toLowerCase(Locale.ROOT), List.of(tag.value())));
        return tags.isEmpty() ? keys : join(keys, ofKeys(tags.stream().map(Tag::key).toList()));
    }

    static Map<String, List<String>> ofKeys(Collection<String> tagKeys) {
        return Map.of("aws:tagkeys", List.copyOf(tagKeys));
    }

    static Map<String, List<String>> policy(String arn) {
        return Map.of("iam:policyarn", List.of(arn));
    }

    static Map<String, List<String>> boundary(@Nullable String arn) {
        return arn == null ? Map.of() : Map.of("iam:permissionsboundary", List.of(arn));
    }

    static Map<String, List<String>> join(Map<String, List<String>> one, Map<String, List<String>> other) {
        Map<String, List<String>> both = new HashMap<>(one);
        both.putAll(other);
        return both;
    }
}
