// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.registry.Listing;
import io.plumbline.governance.tags.TagStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Records of a store as documents with their tags.
 *
 * @param names    the properties that hold the name
 * @param status   the property that holds the state
 * @param sorts    the orders that the store gives
 * @param store    reads one page
 * @param arn      the ARN of a record
 * @param document the document of a record and its tags
 * @param id       the property, or that of {@code Model}, that holds the ARN
 * @param tags     the tags
 */
record StoredSource<T>(Set<String> names, Optional<String> status, Set<Listing.Sort> sorts,
        BiFunction<Listing, PageRequest, Page<T>> store, Function<T, String> arn,
        BiFunction<T, Map<String, String>, ObjectNode> document, String id, TagStore tags) implements SearchSource {
    @Override
    public String id(ObjectNode node) {
        return PropertyPath.values(node, id).getFirst().asText();
    }

    @Override
    public Page<ObjectNode> scan(Listing listing, PageRequest page) {
        Page<T> read = store.apply(listing, page);
        List<String> arns = read.items().stream().map(arn).toList();
        Map<String, Map<String, String>> tagged = tags.of(arns);
        return read.map(each -> document.apply(each, tagged.getOrDefault(arn.apply(each), Map.of())));
    }
}
