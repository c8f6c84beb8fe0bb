// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.AssociationEdgeType;
import software.amazon.awssdk.services.sagemaker.model.Direction;
import software.amazon.awssdk.services.sagemaker.model.QueryLineageResponse;
import software.amazon.awssdk.services.sagemaker.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sagemaker.model.Vertex;

/** Lineage that is written, lineage that writes itself, and lineage that other systems send. */
interface LineageChecks {
    /** Returns the server. */
    House house();

    /** Returns the client to call it with. */
    SageMakerClient sageMaker();

    @Test
    default void whatIsJoinedIsFoundInBothDirections() {
        String data = artifact("data", "DataSet");
        String model = artifact("model", "Model");
        String training = sageMaker().createAction(made -> made.actionName("training").actionType("Training")
                .source(from -> from.sourceUri("s3://lineage/training"))).actionArn();
        join(data, training, AssociationEdgeType.CONTRIBUTED_TO);
        join(training, model, AssociationEdgeType.PRODUCED);

        assertThat(arns(query(model, Direction.ASCENDANTS, 10))).contains(data, training);
        assertThat(query(model, Direction.ASCENDANTS, 10).edges()).hasSize(2);
        assertThat(arns(query(data, Direction.DESCENDANTS, 1))).contains(training).doesNotContain(model);
        assertThat(artifact("data", "DataSet")).as("the same source is the same artifact").isEqualTo(data);
        assertThat(sageMaker().listAssociations(ask -> ask.sourceArn(training)).associationSummaries()).hasSize(1);
        assertThatThrownBy(() -> join(data, data.substring(0, data.length() - 4) + "0000",
                AssociationEdgeType.ASSOCIATED_WITH)).isInstanceOf(ResourceNotFoundException.class);
        sageMaker().deleteAssociation(ask -> ask.sourceArn(data).destinationArn(training));
        assertThat(arns(query(model, Direction.ASCENDANTS, 10))).doesNotContain(data);
    }

    @Test
    default void anEventOfOpenLineageBecomesTheWayFromInputToOutput() throws IOException {
        Keys keys = house().root().keys();
        String event = """
                {"eventTime": "2026-11-21T09:05:00Z", "eventType": "COMPLETE", "producer": "https://example.org/etl",
                 "schemaURL": "https://openlineage.io/spec/2-0-2/OpenLineage.json#/definitions/RunEvent",
                 "run": {"runId": "0199f0c2-1111-7000-8000-00000000c0de"},
                 "job": {"namespace": "etl", "name": "clean-loans"},
                 "inputs": [{"namespace": "s3://loans", "name": "raw.csv"}],
                 "outputs": [{"namespace": "s3://loans", "name": "clean.csv"}]}""";

        HttpResponse<String> answer = Raw.to(house().address()).post("/api/v1/lineage", event,
                Map.of("content-type", "application/json", "authorization",
                        "Bearer " + keys.id() + ":" + keys.secret()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        HttpResponse<String> wrong = Raw.to(house().address()).post("/api/v1/lineage", event,
                Map.of("content-type", "application/json", "authorization", "Bearer " + keys.id() + ":wrong"));
        assertThat(wrong.statusCode()).as(wrong.body()).isBetween(401, 403);
        String output = sageMaker().listArtifacts(ask -> ask.sourceUri("s3://loans/clean.csv")).artifactSummaries()
                .getFirst().artifactArn();
        String input = sageMaker().listArtifacts(ask -> ask.sourceUri("s3://loans/raw.csv")).artifactSummaries()
                .getFirst().artifactArn();
        assertThat(arns(query(output, Direction.ASCENDANTS, 10))).contains(input);
    }

    @Test
    default void anEndpointLeadsToItsModelDataThoughNobodyWroteLineage() {
        sageMaker().createModelPackageGroup(group -> group.modelPackageGroupName("traced"));
        Registry registry = new Registry(sageMaker());
        String packageArn = registry.register("traced", "s3://models/traced.tar.gz");
        registry.approve(packageArn);
        String endpoint = registry.deploy("traced", packageArn);

        String context = sageMaker().listContexts(ask -> ask.sourceUri(endpoint)).contextSummaries().getFirst()
                .contextArn();
        List<Vertex> way = query(context, Direction.ASCENDANTS, 10).vertices();
        assertThat(way).extracting(Vertex::type).contains("Model", "ModelDeployment", "ModelPackage");
        List<String> sources = way.stream().map(Vertex::arn).filter(arn -> arn.contains(":artifact/"))
                .map(arn -> sageMaker().describeArtifact(ask -> ask.artifactArn(arn)).source().sourceUri()).toList();
        assertThat(sources).contains("s3://models/traced.tar.gz", packageArn);
    }

    private String artifact(String name, String type) {
        return sageMaker().createArtifact(made -> made.artifactName(name).artifactType(type)
                .source(from -> from.sourceUri("s3://lineage/" + name)).properties(Map.of("origin", "conformance")))
                .artifactArn();
    }

    private void join(String from, String to, AssociationEdgeType type) {
        sageMaker().addAssociation(made -> made.sourceArn(from).destinationArn(to).associationType(type));
    }

    private QueryLineageResponse query(String start, Direction direction, int depth) {
        return sageMaker().queryLineage(
                ask -> ask.startArns(start).direction(direction).maxDepth(depth).includeEdges(true));
    }

    private static List<String> arns(QueryLineageResponse found) {
        return found.vertices().stream().map(Vertex::arn).toList();
    }
}
