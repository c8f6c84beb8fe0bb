// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.tags;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a policy is told of tags: {@code aws:requesttag/KEY} and {@code aws:tagkeys} of those in the request,
 * {@code aws:resourcetag/KEY} of those on the resource, all in lower case.
 */
public final class TagContext {
    private TagContext() {}

    /** Returns the keys for a request that makes a resource with {@code tags}. */
    public static Map<String, List<String>> requested(Map<String, String> tags) {
        return of(tags, Map.of());
    }

    /** Returns the keys for a request about a resource that carries {@code tags}. */
    public static Map<String, List<String>> carried(Map<String, String> tags) {
        return of(Map.of(), tags);
    }

    /** Returns the keys for a request with tags about a resource that carries some. */
    public static Map<String, List<String>> of(Map<String, String> requested, Map<String, String> carried) {
        Map<String, List<String>> context = keys(requested.keySet());
        requested.forEach((key, value) -> add(context, "aws:requesttag/" + key, value));
        carried.forEach((key, value) -> add(context, "aws:resourcetag/" + key, value));
        return context;
    }

    /** Returns the keys for a request that takes tags away from a resource. */
    public static Map<String, List<String>> removing(Collection<String> keys, Map<String, String> carried) {
        Map<String, List<String>> context = keys(keys);
        carried.forEach((key, value) -> add(context, "aws:resourcetag/" + key, value));
        return context;
    }

    private static Map<String, List<String>> keys(Collection<String> keys) {
        Map<String, List<String>> context = new TreeMap<>();
        keys.forEach(key -> add(context, "aws:tagkeys", key));
        return context;
    }

    private static void add(Map<String, List<String>> context, String key, String value) {
        context.computeIfAbsent(key.toLowerCase(Locale.ROOT), absent -> new ArrayList<>()).add(value);
    }
}
