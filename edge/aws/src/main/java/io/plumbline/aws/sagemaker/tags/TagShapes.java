// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.tags;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.sagemaker.model.Tag;

/** Tags of the API and our own. */
public final class TagShapes {
    private TagShapes() {}

    /** Returns the tags of a request; a key that is there twice is refused. */
    public static Map<String, String> read(List<Tag> tags) {
        Map<String, String> read = new TreeMap<>();
        for (Tag tag : tags) {
            if (read.put(tag.key(), tag.value()) != null) {
                throw new PlumblineException(Category.INVALID_ARGUMENT, "the tag key '" + tag.key()
                        + "' is given twice; give each key once");
            }
        }
        return read;
    }

    /** Returns tags for an answer. */
    public static List<Tag> write(Map<String, String> tags) {
        return tags.entrySet().stream().map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }
}
