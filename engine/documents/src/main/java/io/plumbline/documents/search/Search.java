// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.search;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.registry.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds records of one kind. */
public final class Search {
    private static final int BATCH = 2_000;

    private final SearchSource source;

    public Search(SearchSource source) {
        this.source = source;
    }

    /** Returns one page of what {@code query} asks for. */
    public SearchPage find(SearchQuery query, PageRequest page) {
        Optional<Listing.Sort> sort = sort(query.sortBy()).filter(source.sorts()::contains);
        Hits hits = sort.isPresent()
                ? inOrder(query, new Narrowing(source, query.expression()).listing(sort.get(), query.ascending()), page)
                : new Sorted(source, query, BATCH).find(page);
        return new SearchPage(new Page<>(source.documents(hits.page().items()), hits.page().next()), hits.total(),
                hits.exact());
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
    private Hits inOrder(SearchQuery query, Listing listing, PageRequest page) {
        Predicate<Candidate> wanted = Question.of(query.expression());
        Optional<Resumed> resumed = page.after().map(Resumed::parse);
        long before = resumed.map(Resumed::found).orElse(0L);
        List<Candidate> found = new ArrayList<>();
        Optional<String> after = resumed.map(Resumed::key);
        for (int size = page.limit(); true; size = Math.min(BATCH, 4 * size)) {
            Page<Candidate> batch = source.scan(listing, new PageRequest(size, after));
            for (int i = 0; i < batch.items().size(); i++) {
                if (wanted.test(batch.items().get(i))) {
                    found.add(batch.items().get(i));
                }
                boolean last = i == batch.items().size() - 1 && batch.next().isEmpty();
                if (found.size() == page.limit() && !last) {
                    long total = before + found.size();
                    return new Hits(new Page<>(found,
                            Optional.of(new Resumed(total, key(listing, after, batch, i)).text())), total, false);
                }
            }
            if (batch.next().isEmpty()) {
                return new Hits(Page.whole(found), before + found.size(), true);
            }
            after = batch.next();
        }
    }

    /** Returns the key of the store behind item {@code i} of a batch, which only a page that ends there tells. */
    private String key(Listing listing, Optional<String> after, Page<Candidate> batch, int i) {
        if (i == batch.items().size() - 1) {
            return batch.next().orElseThrow();
        }
        String wanted = batch.items().get(i).id();
        for (int length = i + 1; length <= i + 3; length++) {
            Page<Candidate> again = source.scan(listing, new PageRequest(length, after));
            boolean same = again.items().size() == length && again.items().getLast().id().equals(wanted);
            if (same && again.next().isPresent()) {
                return again.next().get();
            }
        }
        // Others change these very records at this moment: the next page begins a batch later or repeats this one.
        return batch.next().or(() -> after).orElse("");
    }

    /** Records on a page, and how many there are in all as far as is known. */
    record Hits(Page<Candidate> page, long total, boolean exact) {}

    /** Where a page begins: how many were found before it, and the key of the store. */
    private record Resumed(long found, String key) {
        static Resumed parse(String text) {
            int end = text.indexOf(' ');
            return new Resumed(Long.parseLong(text.substring(0, end)), text.substring(end + 1));
        }

        String text() {
            return found + " " + key;
        }
    }
}
