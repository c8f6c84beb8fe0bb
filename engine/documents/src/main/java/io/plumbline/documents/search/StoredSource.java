// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.search;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.jspecify.annotations.Nullable;

/**
 * Records of a store as documents with their tags.
 *
 * @param names  the properties that hold the name
 * @param status the property that holds the state
 * @param sorts  the orders that the store gives
 * @param store  reads one page
 * @param shape  how a record becomes a document
 * @param tags   the tags
 */
record StoredSource<T>(Set<String> names, Optional<String> status, Set<Listing.Sort> sorts,
        BiFunction<Listing, PageRequest, Page<T>> store, Shape<T> shape, TagStore tags) implements SearchSource {

    /**
     * How a record becomes a document.
     *
     * @param arn        its ARN
     * @param structures the JSON that is kept with it as given; an empty object when there is none
     * @param bare       its document and tags without that JSON
     * @param whole      its document and tags
     * @param completed  adds what filters do not look at
     */
    record Shape<T>(Function<T, String> arn, Function<T, String> structures,
            BiFunction<T, Map<String, String>, ObjectNode> bare, BiFunction<T, Map<String, String>, ObjectNode> whole,
            BiFunction<T, ObjectNode, ObjectNode> completed) {}

    @Override
    public Page<Candidate> scan(Listing listing, PageRequest page) {
        Page<T> read = store.apply(listing, page);
        Labels labels = new Labels(read.items().stream().map(shape.arn).toList());
        return read.map(each -> new Stored(each, labels));
    }

    @Override
    public List<ObjectNode> documents(List<Candidate> found) {
        Labels labels = new Labels(found.stream().map(Candidate::id).toList());
        return found.stream().map(each -> ofThis(each).document(labels)).toList();
    }

    @SuppressWarnings("unchecked")
    private Stored ofThis(Candidate candidate) {
        return (Stored) candidate;
    }

    /** The tags of the records of one page, read when the first is asked for. */
    private final class Labels {
        private final List<String> arns;
        private @Nullable Map<String, Map<String, String>> read;

        Labels(List<String> arns) {
            this.arns = arns;
        }

        Map<String, String> of(String arn) {
            Map<String, Map<String, String>> all = read == null ? tags.of(arns) : read;
            read = all;
            return all.getOrDefault(arn, Map.of());
        }
    }

    /** One record, and what of its document was made so far. */
    private final class Stored implements Candidate {
        private final T item;
        private final Labels labels;
        private @Nullable ObjectNode bare;
        private @Nullable ObjectNode whole;
        private @Nullable ObjectNode labelled;

        Stored(T item, Labels labels) {
            this.item = item;
            this.labels = labels;
        }

        @Override
        public String id() {
            return shape.arn.apply(item);
        }

        @Override
        public List<JsonNode> values(String name) {
            if (isOfTags(name)) {
                return PropertyPath.values(labelled(), name);
            }
            return PropertyPath.values(inStructures(name) ? whole() : bare(), name);
        }

        @Override
        public boolean mayHold(String name, String text) {
            return isOfTags(name) || !inStructures(name) || shape.structures.apply(item).contains(text)
                    || !PropertyPath.values(bare(), name).isEmpty();
        }

        /** Returns whether one of the members that {@code name} goes through is in the kept JSON at all. */
        private boolean inStructures(String name) {
            String json = shape.structures.apply(item);
            for (int from = 0; from <= name.length();) {
                int dot = name.indexOf('.', from);
                int end = dot < 0 ? name.length() : dot;
                if (json.contains("\"" + name.substring(from, end) + "\"")) {
                    return true;
                }
                from = end + 1;
            }
            return false;
        }

        private ObjectNode bare() {
            ObjectNode made = bare == null ? shape.bare.apply(item, Map.of()) : bare;
            bare = made;
            return made;
        }

        private ObjectNode whole() {
            ObjectNode made = whole == null ? shape.whole.apply(item, Map.of()) : whole;
            whole = made;
            return made;
        }

        private ObjectNode labelled() {
            ObjectNode made = labelled == null ? shape.bare.apply(item, labels.of(id())) : labelled;
            labelled = made;
            return made;
        }

        ObjectNode document(Labels page) {
            return shape.completed.apply(item, shape.whole.apply(item, page.of(id())));
        }

        private static boolean isOfTags(String name) {
            String own = name.startsWith("Model.") ? name.substring("Model.".length()) : name;
            return own.equals("Tags") || own.startsWith("Tags.");
        }
    }
}
