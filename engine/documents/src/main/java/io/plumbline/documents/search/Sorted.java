// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.registry.Listing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

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

    Page<ObjectNode> find(PageRequest page) {
        Listing listing = new Narrowing(source, query.expression()).listing(Listing.Sort.CREATED, true);
        Optional<Place> from = page.after().map(Place::parse);
        PriorityQueue<Found> kept = new PriorityQueue<>(Comparator.comparing(Found::place, order.reversed()));
        Optional<String> after = Optional.empty();
        do {
            Page<ObjectNode> read = source.scan(listing, new PageRequest(batch, after));
            for (ObjectNode each : read.items()) {
                Place place = place(each);
                if (query.expression().matches(each)
                        && from.map(start -> order.compare(place, start) > 0).orElse(true)) {
                    kept.add(new Found(place, each));
                }
                if (kept.size() > page.limit() + 1) {
                    kept.poll();
                }
            }
            after = read.next();
        } while (after.isPresent());
        List<Found> sorted = new ArrayList<>(kept);
        sorted.sort(Comparator.comparing(Found::place, order));
        return Page.cut(sorted, page.limit(), found -> found.place().key()).map(Found::document);
    }

    private Place place(ObjectNode document) {
        String name = query.sortBy().orElse("LastModifiedTime");
        String value = PropertyPath.values(document, name).stream().findFirst().map(Sorted::sortable).orElse("");
        return new Place(value, source.id(document));
    }

    /** Numbers are written so that their texts follow in their order. */
    private static String sortable(JsonNode node) {
        if (!node.isNumber()) {
            return "t" + node.asText();
        }
        long bits = Double.doubleToLongBits(node.asDouble());
        return "n%016x".formatted(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
    }

    private record Found(Place place, ObjectNode document) {}

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
