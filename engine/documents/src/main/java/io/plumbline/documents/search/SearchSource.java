// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.registry.Listing;
import java.util.List;
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

    /** Returns one page of records; more than {@code listing} asks for is allowed, less is not. */
    Page<Candidate> scan(Listing listing, PageRequest page);

    /** Returns the documents of records that {@link #scan} of this source returned, with what filters do not look at. */
    List<ObjectNode> documents(List<Candidate> found);
}
