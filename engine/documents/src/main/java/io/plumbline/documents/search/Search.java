// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.registry.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds records of one kind. */
public final class Search {
    private static final int BATCH = 500;

    private final SearchSource source;

    public Search(SearchSource source) {
        this.source = source;
    }

    /** Returns one page of what {@code query} asks for. */
    public Page<ObjectNode> find(SearchQuery query, PageRequest page) {
        Optional<Listing.Sort> sort = sort(query.sortBy()).filter(source.sorts()::contains);
        Page<ObjectNode> found = sort.isPresent()
                ? inOrder(query, new Narrowing(source, query.expression()).listing(sort.get(), query.ascending()), page)
                : new Sorted(source, query, BATCH).find(page);
        return found.map(source::whole);
    }

    private Optional<Listing.Sort> sort(Optional<String> property) {
        String name = property.orElse("LastModifiedTime");
        if (source.names().contains(name)) {
            return Optional.of(Listing.Sort.NAME);
        }
        return switch (name) {
            case "CreationTime" -> Optional.of(Listing.Sort.CREATED);
            case "LastModifiedTime" -> Optional.of(source.sorts().contains(Listing.Sort.CHANGED)
                    ? Listing.Sort.CHANGED
                    : Listing.Sort.CREATED);
            default -> Optional.empty();
        };
    }

    /** Reads batch after batch in the order of the store until the page is full. */
    private Page<ObjectNode> inOrder(SearchQuery query, Listing listing, PageRequest page) {
        List<ObjectNode> found = new ArrayList<>();
        Optional<String> after = page.after();
        for (int size = page.limit(); true; size = Math.min(BATCH, 2 * size)) {
            Page<ObjectNode> batch = source.scan(listing, new PageRequest(size, after));
            for (int i = 0; i < batch.items().size(); i++) {
                if (query.expression().matches(batch.items().get(i))) {
                    found.add(batch.items().get(i));
                }
                boolean last = i == batch.items().size() - 1 && batch.next().isEmpty();
                if (found.size() == page.limit() && !last) {
                    return new Page<>(found, Optional.of(key(listing, after, batch, i)));
                }
            }
            if (batch.next().isEmpty()) {
                return Page.whole(found);
            }
            after = batch.next();
        }
    }

    /** Returns the key of the store behind item {@code i} of a batch, which only a page that ends there tells. */
    private String key(Listing listing, Optional<String> after, Page<ObjectNode> batch, int i) {
        if (i == batch.items().size() - 1) {
            return batch.next().orElseThrow();
        }
        String wanted = source.id(batch.items().get(i));
        for (int length = i + 1; length <= i + 3; length++) {
            Page<ObjectNode> again = source.scan(listing, new PageRequest(length, after));
            boolean same = again.items().size() == length && source.id(again.items().getLast()).equals(wanted);
            if (same && again.next().isPresent()) {
                return again.next().get();
            }
        }
        // Others change these very records at this moment: the next page begins a batch later or repeats this one.
        return batch.next().or(() -> after).orElse("");
    }
}
