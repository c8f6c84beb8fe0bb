// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.subtle.AesGcmJce;
import io.plumbline.aws.Paging;
import io.plumbline.governance.Actor;
import io.plumbline.governance.GovernanceEvent.AnalysisFinished;
import io.plumbline.governance.GovernanceEvent.ApprovalChanged;
import io.plumbline.governance.GovernanceEvent.CardChanged;
import io.plumbline.governance.GovernanceEvent.EndpointDeleted;
import io.plumbline.governance.GovernanceEvent.EndpointDeployed;
import io.plumbline.governance.GovernanceEvent.ModelCreated;
import io.plumbline.governance.GovernanceEvent.PackageRegistered;
import io.plumbline.governance.GovernanceEvent.Source;
import io.plumbline.measure.PlumblineException;
import io.plumbline.security.sealing.PageTokens;
import io.plumbline.store.Databases;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sagemaker.model.ActionStatus;
import software.amazon.awssdk.services.sagemaker.model.AddAssociationRequest;
import software.amazon.awssdk.services.sagemaker.model.AddAssociationResponse;
import software.amazon.awssdk.services.sagemaker.model.ArtifactSource;
import software.amazon.awssdk.services.sagemaker.model.AssociationEdgeType;
import software.amazon.awssdk.services.sagemaker.model.CreateActionRequest;
import software.amazon.awssdk.services.sagemaker.model.CreateActionResponse;
import software.amazon.awssdk.services.sagemaker.model.CreateArtifactRequest;
import software.amazon.awssdk.services.sagemaker.model.CreateArtifactResponse;
import software.amazon.awssdk.services.sagemaker.model.CreateContextRequest;
import software.amazon.awssdk.services.sagemaker.model.CreateContextResponse;
import software.amazon.awssdk.services.sagemaker.model.DeleteArtifactRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteArtifactResponse;
import software.amazon.awssdk.services.sagemaker.model.DeleteAssociationRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteAssociationResponse;
import software.amazon.awssdk.services.sagemaker.model.DescribeActionRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeActionResponse;
import software.amazon.awssdk.services.sagemaker.model.DescribeArtifactRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeArtifactResponse;
import software.amazon.awssdk.services.sagemaker.model.DescribeLineageGroupRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeLineageGroupResponse;
import software.amazon.awssdk.services.sagemaker.model.Direction;
import software.amazon.awssdk.services.sagemaker.model.LineageType;
import software.amazon.awssdk.services.sagemaker.model.ListActionsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListActionsResponse;
import software.amazon.awssdk.services.sagemaker.model.ListAssociationsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListAssociationsResponse;
import software.amazon.awssdk.services.sagemaker.model.ListContextsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListContextsResponse;
import software.amazon.awssdk.services.sagemaker.model.ListLineageGroupsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListLineageGroupsResponse;
import software.amazon.awssdk.services.sagemaker.model.QueryFilters;
import software.amazon.awssdk.services.sagemaker.model.QueryLineageRequest;
import software.amazon.awssdk.services.sagemaker.model.QueryLineageResponse;
import software.amazon.awssdk.services.sagemaker.model.Tag;
import software.amazon.awssdk.services.sagemaker.model.UpdateActionRequest;
import software.amazon.awssdk.services.sagemaker.model.UpdateActionResponse;
import software.amazon.awssdk.services.sagemaker.model.Vertex;

class LineageServiceTest {
    private static final Actor ANA = new Actor("arn:aws:iam::000000000000:user/ana", "AIDAANA", "ana");
    private static final String DATA = "s3://loans/train.csv";
    private static final String ENDPOINT = "arn:aws:sagemaker:us-east-1:000000000000:endpoint/credit";

    private LineageHouse house;

    @BeforeEach
    void open() throws GeneralSecurityException {
        house = new LineageHouse(Databases.h2(), new Paging(new PageTokens(new AesGcmJce(new byte[16]))));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void anArtifactIsCreatedDescribedAndDeletedByItsSource() {
        CreateArtifactRequest request = CreateArtifactRequest.builder().artifactName("train").artifactType("DataSet")
                .source(source()).properties(Map.of("rows", "10"))
                .metadataProperties(it -> it.commitId("c0ffee")).tags(Tag.builder().key("team").value("x").build())
                .build();
        String arn = house.ask(request, CreateArtifactResponse.class).artifactArn();
        DescribeArtifactResponse described = describe(arn);

        assertThat(house.ask(request, CreateArtifactResponse.class).artifactArn()).isEqualTo(arn);
        assertThat(described.artifactName()).isEqualTo("train");
        assertThat(described.source()).isEqualTo(source());
        assertThat(described.properties()).isEqualTo(Map.of("rows", "10"));
        assertThat(described.metadataProperties().commitId()).isEqualTo("c0ffee");
        assertThat(described.createdBy().iamIdentity().arn()).isEqualTo(ANA.arn());
        assertThat(described.lineageGroupArn()).endsWith(":lineage-group/sagemaker-default-lineage-group");
        assertThat(house.ask(DeleteArtifactRequest.builder().source(source()).build(), DeleteArtifactResponse.class)
                .artifactArn()).isEqualTo(arn);
        assertThatThrownBy(() -> describe(arn)).hasMessageContaining("does not exist");
        assertThat(house.audited).last().satisfies(event -> assertThat(event.errorCode()).contains("ResourceNotFound"));
    }

    @Test
    void anArtifactIsDeletedByArnOrBySourceAndNotByBoth() {
        assertThatThrownBy(() -> house.ask(DeleteArtifactRequest.builder().build(), DeleteArtifactResponse.class))
                .hasMessageContaining("either ArtifactArn or Source");
    }

    @Test
    void anActionTakesItsNextStatusAndIsListed() {
        action("deploy");
        house.ask(UpdateActionRequest.builder().actionName("deploy").status(ActionStatus.STOPPED).build(),
                UpdateActionResponse.class);

        DescribeActionResponse described = house.ask(DescribeActionRequest.builder().actionName("deploy").build(),
                DescribeActionResponse.class);
        assertThat(described.status()).isEqualTo(ActionStatus.STOPPED);
        assertThat(described.description()).isEqualTo("why");
        assertThat(house.ask(ListActionsRequest.builder().actionType("ModelDeployment").build(),
                ListActionsResponse.class).actionSummaries()).singleElement()
                .satisfies(only -> assertThat(only.status()).isEqualTo(ActionStatus.STOPPED));
        assertThatThrownBy(() -> action("deploy")).hasMessageContaining("already exists");
        assertThat(house.audited).last()
                .satisfies(event -> assertThat(event.errorCode()).contains("ValidationException"));
    }

    @Test
    void contextsComeInPagesBoundToTheirFilters() {
        for (String name : List.of("a", "b", "c")) {
            house.ask(CreateContextRequest.builder().contextName(name).contextType("Experiment")
                    .source(it -> it.sourceUri("u").sourceId("7")).build(), CreateContextResponse.class);
        }
        ListContextsRequest first = ListContextsRequest.builder().sortBy("Name").sortOrder("Ascending").maxResults(2)
                .build();
        ListContextsResponse one = house.ask(first, ListContextsResponse.class);
        ListContextsResponse two = house.ask(first.toBuilder().nextToken(one.nextToken()).build(),
                ListContextsResponse.class);

        assertThat(one.contextSummaries()).extracting("contextName").containsExactly("a", "b");
        assertThat(two.contextSummaries()).extracting("contextName").containsExactly("c");
        assertThat(two.nextToken()).isNull();
        assertThatThrownBy(() -> house.ask(first.toBuilder().contextType("x").nextToken(one.nextToken()).build(),
                ListContextsResponse.class)).isInstanceOf(PlumblineException.class);
    }

    @Test
    void associationsAreAddedListedAndDeleted() {
        String from = action("from");
        String to = action("to");
        AddAssociationRequest add = AddAssociationRequest.builder().sourceArn(from).destinationArn(to)
                .associationType(AssociationEdgeType.CONTRIBUTED_TO).build();
        house.ask(add, AddAssociationResponse.class);

        assertThat(house.ask(ListAssociationsRequest.builder().sourceArn(from).build(), ListAssociationsResponse.class)
                .associationSummaries()).singleElement().satisfies(only -> {
                    assertThat(only.associationType()).isEqualTo(AssociationEdgeType.CONTRIBUTED_TO);
                    assertThat(only.destinationName()).isEqualTo("to");
                });
        assertThatThrownBy(() -> house.ask(add, AddAssociationResponse.class)).hasMessageContaining("already exists");
        house.ask(DeleteAssociationRequest.builder().sourceArn(from).destinationArn(to).build(),
                DeleteAssociationResponse.class);
        assertThat(house.ask(ListAssociationsRequest.builder().build(), ListAssociationsResponse.class)
                .associationSummaries()).isEmpty();
    }

    @Test
    void theWayFromAnEndpointToItsDataIsThereWithNobodyDrawingIt() {
        String model = deployed();

        QueryLineageResponse all = query(QueryLineageRequest.builder().startArns(ENDPOINT)
                .direction(Direction.ASCENDANTS).build());
        QueryLineageResponse data = query(QueryLineageRequest.builder().startArns(ENDPOINT)
                .direction(Direction.ASCENDANTS).includeEdges(false)
                .filters(QueryFilters.builder().types("DataSet").lineageTypes(LineageType.ARTIFACT).build()).build());

        assertThat(all.vertices()).extracting(Vertex::type).containsExactlyInAnyOrder("Endpoint", "ModelDeployment",
                "Model", "ModelPackage", "BiasReport", "Model", "ProcessingJob", "DataSet");
        assertThat(all.edges()).hasSize(7);
        assertThat(data.vertices()).singleElement()
                .satisfies(only -> assertThat(describe(only.arn()).source().sourceUri()).isEqualTo(DATA));
        assertThat(data.edges()).isEmpty();
        assertThat(query(QueryLineageRequest.builder().startArns(model).direction(Direction.DESCENDANTS).build())
                .vertices()).extracting(Vertex::type).containsExactlyInAnyOrder("Model", "ModelDeployment", "Endpoint",
                        "ModelCard");
    }

    @Test
    void edgesOfAFilteredQuestionLeadToTheMatch() {
        deployed();

        QueryLineageResponse ways = query(QueryLineageRequest.builder().startArns(ENDPOINT)
                .direction(Direction.ASCENDANTS).filters(QueryFilters.builder().types("ModelPackage").build()).build());

        assertThat(ways.vertices()).extracting(Vertex::type).containsExactly("Endpoint", "ModelDeployment", "Model",
                "ModelPackage");
        assertThat(ways.edges()).hasSize(3);
    }

    @Test
    void pagesOfAQuestionHoldEachVertexAndEachEdgeOnce() {
        deployed();
        QueryLineageRequest whole = QueryLineageRequest.builder().startArns(ENDPOINT).build();
        QueryLineageResponse once = query(whole);
        List<Object> vertices = new ArrayList<>();
        List<Object> edges = new ArrayList<>();
        String token = null;
        do {
            QueryLineageResponse page = query(whole.toBuilder().maxResults(2).nextToken(token).build());
            vertices.addAll(page.vertices());
            edges.addAll(page.edges());
            token = page.nextToken();
        } while (token != null);

        assertThat(vertices).containsExactlyElementsOf(once.vertices());
        assertThat(edges).containsExactlyInAnyOrderElementsOf(once.edges()).doesNotHaveDuplicates();
    }

    @Test
    void withoutAStartEverythingIsLookedAt() {
        deployed();

        assertThat(query(QueryLineageRequest.builder().filters(QueryFilters.builder().types("Approval").build())
                .build()).vertices()).hasSize(1);
        assertThatThrownBy(() -> query(QueryLineageRequest.builder().maxResults(51).build()))
                .hasMessageContaining("it is 1 to 50");
        assertThatThrownBy(() -> query(QueryLineageRequest.builder()
                .startArns("arn:aws:sagemaker:us-east-1:000000000000:artifact/00").build()))
                .hasMessageContaining("does not exist");
    }

    @Test
    void aDeploymentEndsWithItsSuccessorAndWithItsEndpoint() {
        String model = deployed();
        house.database.inTransaction(() -> {
            house.recorder.happened(new EndpointDeployed(ENDPOINT, "credit", "config-2", List.of(model), ANA,
                    house.tick()));
            return 0;
        });
        assertThat(statuses()).containsExactlyInAnyOrder(ActionStatus.STOPPED, ActionStatus.COMPLETED);
        house.database.inTransaction(() -> {
            house.recorder.happened(new EndpointDeleted(ENDPOINT, "credit", ANA, house.tick()));
            return 0;
        });

        assertThat(statuses()).containsExactly(ActionStatus.STOPPED, ActionStatus.STOPPED);
    }

    @Test
    void whoMayNotIsToldSoAndNothingIsStored() {
        house.denied.add("sagemaker:CreateAction");

        assertThatThrownBy(() -> action("a")).hasMessageContaining(
                "is not authorized to perform: sagemaker:CreateAction on resource: arn:aws:sagemaker:us-east-1:"
                        + "000000000000:action/a");
        assertThat(house.ask(ListActionsRequest.builder().build(), ListActionsResponse.class).actionSummaries())
                .isEmpty();
    }

    @Test
    void thereIsTheOneGroupOfTheAccount() {
        assertThat(house.ask(ListLineageGroupsRequest.builder().build(), ListLineageGroupsResponse.class)
                .lineageGroupSummaries()).singleElement().satisfies(
                        only -> assertThat(house
                                .ask(DescribeLineageGroupRequest.builder().lineageGroupName(only.lineageGroupArn())
                                        .build(),
                                        DescribeLineageGroupResponse.class)
                                .lineageGroupName()).isEqualTo("sagemaker-default-lineage-group"));
        assertThatThrownBy(() -> house.ask(DescribeLineageGroupRequest.builder().lineageGroupName("x").build(),
                DescribeLineageGroupResponse.class)).hasMessageContaining("does not exist");
    }

    /** A dataset is analysed, the model registered with the report, approved, described and deployed. */
    private String deployed() {
        String registered = "arn:aws:sagemaker:us-east-1:000000000000:model-package/credit/1";
        String group = "arn:aws:sagemaker:us-east-1:000000000000:model-package-group/credit";
        String model = "arn:aws:sagemaker:us-east-1:000000000000:model/credit-1";
        house.database.inTransaction(() -> {
            house.recorder.happened(new AnalysisFinished("arn:aws:sagemaker:us-east-1:000000000000:processing-job/bias",
                    "bias", List.of(new Source(DATA, "DataSet")), List.of(new Source("s3://loans/bias.json",
                            "BiasReport")),
                    Optional.empty(), ANA, house.tick()));
            house.recorder.happened(new PackageRegistered(registered, Optional.of(group), Optional.of("credit"), 1,
                    List.of(new Source("s3://loans/model.tar.gz", "Model"), new Source("s3://loans/bias.json",
                            "BiasReport")),
                    ANA, house.tick()));
            house.recorder.happened(new ApprovalChanged(registered, Optional.of("credit"), "Approved",
                    Optional.of("looked at"), ANA, house.tick()));
            house.recorder.happened(new ModelCreated(model, "credit-1", List.of(registered), List.of(), ANA,
                    house.tick()));
            house.recorder.happened(new CardChanged("arn:aws:sagemaker:us-east-1:000000000000:model-card/credit",
                    "credit", 1, "Draft", Optional.of(model), ANA, house.tick()));
            house.recorder.happened(new EndpointDeployed(ENDPOINT, "credit", "config-1", List.of(model), ANA,
                    house.tick()));
            return 0;
        });
        return model;
    }

    private List<ActionStatus> statuses() {
        return house.ask(ListActionsRequest.builder().actionType("ModelDeployment").build(), ListActionsResponse.class)
                .actionSummaries().stream().map(it -> it.status()).toList();
    }

    private QueryLineageResponse query(QueryLineageRequest request) {
        return house.ask(request, QueryLineageResponse.class);
    }

    private DescribeArtifactResponse describe(String arn) {
        return house.ask(DescribeArtifactRequest.builder().artifactArn(arn).build(), DescribeArtifactResponse.class);
    }

    private String action(String name) {
        return house.ask(CreateActionRequest.builder().actionName(name).actionType("ModelDeployment")
                .source(it -> it.sourceUri("u").sourceType("t")).description("why").status(ActionStatus.COMPLETED)
                .build(), CreateActionResponse.class).actionArn();
    }

    private static ArtifactSource source() {
        return ArtifactSource.builder().sourceUri(DATA)
                .sourceTypes(it -> it.sourceIdType("MD5Hash").value("abc")).build();
    }
}
