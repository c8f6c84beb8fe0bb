// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The condition keys that have values.
 *
 * @param known the circumstances, which win
 * @param asked what the question says
 */
record Facts(Map<String, List<String>> known, Map<String, List<String>> asked) {

    /** Returns the values of the key {@code key}, in lower case; none when it is missing. */
    List<String> values(String key) {
        List<String> values = known.get(key);
        return values != null ? values : asked.getOrDefault(key, List.of());
    }

    boolean isMissing(String key) {
        return values(key).isEmpty();
    }

    /** Returns the value a variable takes: a key with several values has none. */
    Optional<String> single(String key) {
        List<String> values = values(key);
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }
}
