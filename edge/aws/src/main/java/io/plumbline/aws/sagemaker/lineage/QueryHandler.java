// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.lineage;

import io.plumbline.aws.Paging;
import io.plumbline.data.Page;
import io.plumbline.governance.lineage.AssociationType;
import io.plumbline.governance.lineage.Lineage;
import io.plumbline.governance.lineage.LineageAnswer;
import io.plumbline.governance.lineage.LineageQuery;
import io.plumbline.governance.lineage.LineageQuery.Direction;
import io.plumbline.governance.lineage.LineageQuery.Filter;
import io.plumbline.governance.lineage.LineageSearch;
import io.plumbline.governance.lineage.LineageType;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.gate.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemaker.model.Edge;
import software.amazon.awssdk.services.sagemaker.model.QueryFilters;
import software.amazon.awssdk.services.sagemaker.model.QueryLineageRequest;
import software.amazon.awssdk.services.sagemaker.model.QueryLineageResponse;
import software.amazon.awssdk.services.sagemaker.model.Vertex;

/** QueryLineage. */
final class QueryHandler {
    private final Lineage lineage;
    private final LineageSearch search;
    private final Paging paging;

    QueryHandler(Lineage lineage, LineageSearch search, Paging paging) {
        this.lineage = lineage;
        this.search = search;
        this.paging = paging;
    }

    QueryLineageResponse query(QueryLineageRequest request, Call call) {
        List<String> starts = request.startArns().stream().map(lineage::arnOf).toList();
        for (String resource : starts.isEmpty() ? List.of("*") : starts) {
            call.require(resource);
        }
        LineageQuery query = new LineageQuery(starts, direction(request.directionAsString()),
                !Boolean.FALSE.equals(request.includeEdges()), filter(request.filters()),
                request.maxDepth() == null ? LineageQuery.DEEPEST : request.maxDepth());
        String listing = "QueryLineage|" + canonical(query);
        LineageAnswer answer = search.ask(query, paging.read(request.nextToken(), pageSize(request.maxResults()),
                LineageSearch.LARGEST_PAGE, listing));
        return QueryLineageResponse.builder()
                .vertices(answer.vertices().stream().map(vertex -> Vertex.builder().arn(vertex.arn())
                        .type(vertex.type()).lineageType(vertex.lineage().text()).build()).toList())
                .edges(answer.edges().stream().map(edge -> Edge.builder().sourceArn(edge.sourceArn())
                        .destinationArn(edge.destinationArn())
                        .associationType(edge.type().map(AssociationType::text).orElse(null)).build()).toList())
                .nextToken(paging.next(new Page<>(List.of(), answer.next()), listing)).build();
    }

    private static @Nullable Integer pageSize(@Nullable Integer wanted) {
        if (wanted != null && (wanted < 1 || wanted > LineageSearch.LARGEST_PAGE)) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "MaxResults of QueryLineage was " + wanted
                    + "; it is 1 to " + LineageSearch.LARGEST_PAGE + ".");
        }
        return wanted;
    }

    private static Direction direction(@Nullable String text) {
        return switch (text == null ? "" : text) {
            case "Ascendants" -> Direction.ASCENDANTS;
            case "Descendants" -> Direction.DESCENDANTS;
            default -> Direction.BOTH;
        };
    }

    private static Filter filter(@Nullable QueryFilters filters) {
        if (filters == null) {
            return Filter.none();
        }
        Set<LineageType> lineageTypes = filters.lineageTypesAsStrings().stream()
                .flatMap(text -> Stream.of(LineageType.values()).filter(type -> type.text().equals(text)))
                .collect(Collectors.toSet());
        return new Filter(Set.copyOf(filters.types()), lineageTypes, Optional.ofNullable(filters.createdAfter()),
                Optional.ofNullable(filters.createdBefore()), Optional.ofNullable(filters.modifiedAfter()),
                Optional.ofNullable(filters.modifiedBefore()), Map.copyOf(filters.properties()));
    }

    /** The order of sets and maps differs between processes; a token must not. */
    private static String canonical(LineageQuery query) {
        Filter filter = query.filter();
        return query.startArns() + "|" + query.direction() + "|" + query.includeEdges() + "|" + query.maxDepth() + "|"
                + filter.types().stream().sorted().toList() + filter.lineageTypes().stream().sorted().toList()
                + filter.createdAfter() + filter.createdBefore() + filter.modifiedAfter() + filter.modifiedBefore()
                + filter.properties().entrySet().stream().map(Object::toString).sorted().toList();
    }
}
