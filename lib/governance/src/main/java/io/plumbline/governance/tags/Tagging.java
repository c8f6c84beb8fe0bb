// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.tags;

import io.plumbline.data.Arn;
import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.Arns;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Adds, removes and lists the tags of resources that exist. */
public final class Tagging {
    private final TagStore store;
    private final Map<String, Taggable> kinds = new HashMap<>();

    public Tagging(TagStore store, Collection<Taggable> kinds) {
        this.store = store;
        kinds.forEach(kind -> this.kinds.put(kind.type(), kind));
    }

    /** Adds {@code tags} to {@code arn} and returns every tag it has then. */
    public Map<String, String> add(String arn, Map<String, String> tags) {
        TagRules.check(tags);
        store.hold(arn);
        Map<String, String> all = new TreeMap<>(store.list(arn));
        all.putAll(tags);
        TagRules.checkCount(all.size());
        store.put(arn, tags);
        return all;
    }

    /** Takes the tags with these keys away. */
    public void remove(String arn, Collection<String> keys) {
        keys.forEach(TagRules::checkKey);
        store.hold(arn);
        store.remove(arn, keys);
    }

    /** Returns every tag of {@code arn}. */
    public Map<String, String> all(String arn) {
        return store.list(arn);
    }

    /** Returns one page of the tags of {@code arn}, in the order of their keys. */
    public Page<Map.Entry<String, String>> list(String arn, PageRequest request) {
        List<Map.Entry<String, String>> rest = store.list(arn).entrySet().stream()
                .filter(tag -> request.after().map(key -> tag.getKey().compareTo(key) > 0).orElse(true))
                .limit(request.limit() + 1L).toList();
        return Page.cut(rest, request.limit(), Map.Entry::getKey);
    }

    /**
     * Returns {@code arn} as its tags are kept under, in the region and account {@code home} of this installation.
     *
     * @throws PlumblineException NOT_FOUND when there is no such resource, INVALID_ARGUMENT when it takes no tags
     */
    public String require(String arn, Arns home) {
        Optional<Arn> parsed = Arn.parse(arn).filter(known -> known.service().equals("sagemaker"));
        Arn known = parsed.orElseThrow(() -> new PlumblineException(Category.INVALID_ARGUMENT, "'" + arn
                + "' is not the ARN of a SageMaker resource; it looks like " + home.sagemaker("model", "NAME")));
        Taggable kind = Optional.ofNullable(kinds.get(known.resourceType()))
                .orElseThrow(() -> new PlumblineException(Category.INVALID_ARGUMENT, "resources of the type '"
                        + known.resourceType() + "' carry no tags here; those that do: "
                        + String.join(", ", new TreeMap<>(kinds).keySet())));
        if (!known.account().equals(home.account()) || !kind.exists(known.resourceName())) {
            throw new PlumblineException(Category.NOT_FOUND, "Could not find " + known.resourceType() + " \"" + arn
                    + "\".");
        }
        return home.sagemaker(kind.type(), known.resourceName());
    }
}
