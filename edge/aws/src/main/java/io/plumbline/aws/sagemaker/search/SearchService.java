// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.search;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.aws.Operations.Register;
import io.plumbline.aws.Paging;
import io.plumbline.aws.Service;
import io.plumbline.aws.sagemaker.registry.Lists;
import io.plumbline.awsprotocol.Shapes;
import io.plumbline.data.Page;
import io.plumbline.documents.search.Search;
import io.plumbline.documents.search.SearchQuery;
import io.plumbline.documents.search.SearchSource;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.gate.Call;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.sagemaker.model.SearchRecord;
import software.amazon.awssdk.services.sagemaker.model.SearchRequest;
import software.amazon.awssdk.services.sagemaker.model.SearchResponse;

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
        SearchQuery query = new SearchQuery(Expressions.read(request.searchExpression()),
                Optional.ofNullable(request.sortBy()), "Ascending".equals(request.sortOrderAsString()));
        String key = Lists.of(request);
        Page<ObjectNode> page = new Search(source).find(query,
                paging.read(request.nextToken(), request.maxResults(), Lists.USUAL, key));
        return SearchResponse.builder().results(page.items().stream().map(each -> record(resource, each)).toList())
                .nextToken(paging.next(page, key)).build();
    }

    private static SearchRecord record(String resource, ObjectNode document) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        record.set(resource, document);
        return Shapes.read(SearchRecord.class, record);
    }
}
