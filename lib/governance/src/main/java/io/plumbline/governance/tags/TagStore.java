// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.tags;

import java.util.Collection;
import java.util.Map;

/** Keeps the tags of resources by ARN. It checks nothing: {@link TagRules} and {@link Tagging} do. */
public interface TagStore {
    /** Makes every other writer of the tags of {@code arn} wait until this transaction ends. */
    void hold(String arn);

    /** Adds {@code tags}; a key that is there gets the new value. */
    void put(String arn, Map<String, String> tags);

    /** Takes the tags with these keys away; a key that is not there is passed over. */
    void remove(String arn, Collection<String> keys);

    /** Takes every tag of {@code arn} away, as when the resource is deleted. */
    void clear(String arn);

    /** Returns the tags of {@code arn} in the order of their keys; empty when it has none. */
    Map<String, String> list(String arn);

    /** Returns the tags of many resources by ARN; those without tags are absent. */
    Map<String, Map<String, String>> of(Collection<String> arns);
}
