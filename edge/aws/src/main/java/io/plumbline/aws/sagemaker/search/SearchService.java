// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.search;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.aws.Operations.Register;
import io.plumbline.aws.Paging;
import io.plumbline.aws.Service;
import io.plumbline.aws.sagemaker.registry.Lists;
import io.plumbline.awsprotocol.Shapes;
import io.plumbline.data.PageRequest;
import io.plumbline.documents.search.Search;
import io.plumbline.documents.search.SearchPage;
import io.plumbline.documents.search.SearchQuery;
import io.plumbline.documents.search.SearchSource;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.gate.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.sagemaker.model.CrossAccountFilterOption;
import software.amazon.awssdk.services.sagemaker.model.Relation;
import software.amazon.awssdk.services.sagemaker.model.SearchRecord;
import software.amazon.awssdk.services.sagemaker.model.SearchRequest;
import software.amazon.awssdk.services.sagemaker.model.SearchResponse;
import software.amazon.awssdk.services.sagemaker.model.TotalHits;

/** Search. */
public final class SearchService implements Service {
    private final Map<String, SearchSource> sources;
    private final Paging paging;

    /**
     * @param sources what can be searched, by {@code Resource} of the API, which is also the member of the answer
     */
    public SearchService(Map<String, SearchSource> sources, Paging paging) {
        this.sources = new TreeMap<>(sources);
        this.paging = paging;
    }

    @Override
    public void register(Register register) {
        register.on(SearchRequest.class, this::search).readOnly(true);
    }

    private SearchResponse search(SearchRequest request, Call call) {
        call.require("*");
        String resource = request.resourceAsString();
        SearchSource source = Optional.ofNullable(sources.get(resource))
                .orElseThrow(() -> new PlumblineException(Category.NOT_AVAILABLE_YET, "Search of " + resource
                        + " is not served; served are " + String.join(", ", sources.keySet())));
        String key = Lists.of(request);
        PageRequest wanted = paging.read(request.nextToken(), request.maxResults(), Lists.USUAL, key);
        if (request.crossAccountFilterOption() == CrossAccountFilterOption.CROSS_ACCOUNT) {
            // Nobody shares resources with this account: it is the only one.
            return SearchResponse.builder().results(List.of()).totalHits(total(0, true)).build();
        }
        SearchQuery query = new SearchQuery(
                Expressions.read(request.searchExpression()).visibleBy(Expressions.visible(request)),
                Optional.ofNullable(request.sortBy()), "Ascending".equals(request.sortOrderAsString()));
        SearchPage found = new Search(source).find(query, wanted);
        return SearchResponse.builder()
                .results(found.page().items().stream().map(each -> record(resource, each)).toList())
                .nextToken(paging.next(found.page(), key)).totalHits(total(found.total(), found.exact())).build();
    }

    private static TotalHits total(long count, boolean exact) {
        return TotalHits.builder().value(count)
                .relation(exact ? Relation.EQUAL_TO : Relation.GREATER_THAN_OR_EQUAL_TO).build();
    }

    private static SearchRecord record(String resource, ObjectNode document) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        record.set(resource, document);
        return Shapes.read(SearchRecord.class, record);
    }
}
