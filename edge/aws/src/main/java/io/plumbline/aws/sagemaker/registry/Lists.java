// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.awsprotocol.Shapes;
import io.plumbline.governance.registry.Listing;
import io.plumbline.governance.registry.Span;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/** What the List operations share. */
public final class Lists {
    /** How many records a page has when nobody says. */
    public static final int USUAL = 10;

    private Lists() {}

    /** Returns the operation and filters of a request, to which its page tokens are bound. */
    public static String of(SdkPojo request) {
        ObjectNode tree = (ObjectNode) Shapes.tree(request);
        tree.remove("NextToken");
        tree.remove("MaxResults");
        return request.getClass().getSimpleName() + tree;
    }

    /** Returns a listing by name and times. */
    public static Listing listing(@Nullable String nameContains, @Nullable Instant after, @Nullable Instant before,
            @Nullable String sortBy, @Nullable String sortOrder, boolean usuallyAscending) {
        Listing.Sort sort = switch (sortBy == null ? "" : sortBy) {
            case "Name" -> Listing.Sort.NAME;
            case "Status" -> Listing.Sort.STATUS;
            default -> Listing.Sort.CREATED;
        };
        return new Listing(Optional.empty(), Optional.ofNullable(nameContains), Optional.empty(), span(after, before),
                Span.ALWAYS, Map.of(), sort, sortOrder == null ? usuallyAscending : sortOrder.equals("Ascending"));
    }

    /** Returns the time between two ends, either of which may be open. */
    public static Span span(@Nullable Instant after, @Nullable Instant before) {
        return new Span(Optional.ofNullable(after), Optional.ofNullable(before));
    }
}
