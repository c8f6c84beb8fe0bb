// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.registry.Listing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/** A search in an order that the store does not know: all records are looked at, only one page of them is kept. */
final class Sorted {
    private final SearchSource source;
    private final SearchQuery query;
    private final int batch;
    private final Comparator<Place> order;

    Sorted(SearchSource source, SearchQuery query, int batch) {
        this.source = source;
        this.query = query;
        this.batch = batch;
        Comparator<Place> up = Comparator.comparing(Place::value).thenComparing(Place::id);
        this.order = query.ascending() ? up : up.reversed();
    }

    Search.Hits find(PageRequest page) {
        Listing listing = new Narrowing(source, query.expression()).listing(Listing.Sort.CREATED, true);
        Predicate<Candidate> wanted = Question.of(query.expression());
        Optional<Place> from = page.after().map(Place::parse);
        PriorityQueue<Found> kept = new PriorityQueue<>(Comparator.comparing(Found::place, order.reversed()));
        long total = 0;
        Optional<String> after = Optional.empty();
        do {
            Page<Candidate> read = source.scan(listing, new PageRequest(batch, after));
            for (Candidate each : read.items()) {
                if (wanted.test(each)) {
                    total++;
                    keep(kept, new Found(place(each), each), from, page.limit() + 1);
                }
            }
            after = read.next();
        } while (after.isPresent());
        List<Found> sorted = new ArrayList<>(kept);
        sorted.sort(Comparator.comparing(Found::place, order));
        return new Search.Hits(Page.cut(sorted, page.limit(), found -> found.place().key()).map(Found::candidate),
                total, true);
    }

    private void keep(PriorityQueue<Found> kept, Found found, Optional<Place> from, int most) {
        if (from.isEmpty() || order.compare(found.place(), from.get()) > 0) {
            kept.add(found);
            if (kept.size() > most) {
                kept.poll();
            }
        }
    }

    private Place place(Candidate candidate) {
        String name = query.sortBy().orElse("LastModifiedTime");
        String value = candidate.values(name).stream().findFirst().map(Sorted::sortable).orElse("");
        return new Place(value, candidate.id());
    }

    /** Numbers are written so that their texts follow in their order. */
    private static String sortable(JsonNode node) {
        if (!node.isNumber()) {
            return "t" + node.asText();
        }
        long bits = Double.doubleToLongBits(node.asDouble());
        return "n%016x".formatted(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
    }

    private record Found(Place place, Candidate candidate) {}

    /** Where a record stands: what it is ordered by, and its id among equals. */
    private record Place(String value, String id) {
        static Place parse(String key) {
            int end = key.indexOf(' ');
            return new Place(key.substring(end + 1), key.substring(0, end));
        }

        String key() {
            return id + " " + value;
        }
    }
}
