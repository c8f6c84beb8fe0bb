// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.registry.Listing;
import java.util.Optional;
import java.util.Set;

/** A kind of record that can be searched. */
public interface SearchSource {
    /** Returns the properties that hold the name by which a {@link Listing} finds records. */
    Set<String> names();

    /** Returns the property that holds the state by which a {@link Listing} finds records. */
    Optional<String> status();

    /** Returns the orders that the store itself can give. */
    Set<Listing.Sort> sorts();

    /** Returns what tells this document from all others of its kind. */
    String id(ObjectNode document);

    /** Returns one page of records; more than {@code listing} asks for is allowed, less is not. */
    Page<ObjectNode> scan(Listing listing, PageRequest page);

    /** Returns a found document with what filters do not look at. */
    default ObjectNode whole(ObjectNode found) {
        return found;
    }
}
