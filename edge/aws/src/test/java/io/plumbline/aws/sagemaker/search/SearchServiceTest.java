// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.aws.sagemaker.registry.RegistryServer;
import io.plumbline.governance.Actor;
import io.plumbline.governance.inventory.CardOfModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchServiceTest {
    private static final Actor ANN = new Actor("arn:aws:iam::000000000000:user/ann", "AIDAann", "ann");
    private static final CardOfModel CARD = new CardOfModel("card", 3, "Approved", "Loan", Optional.of("High"), ANN,
            Instant.parse("2026-11-20T00:00:00Z"), ANN, Instant.parse("2026-11-20T00:00:00Z"));
    private static final String PACKAGE = """
            {"ModelPackageGroupName":"Credit","CustomerMetadataProperties":{"rank":"%1$s"},
            "SourceUri":"D%2$s","Tags":[{"Key":"n","Value":"%2$s"}],"InferenceSpecification":{"Containers":[
            {"Image":"a%2$s","ModelDataUrl":"s3://x"},{"Image":"b","ModelDataUrl":"s3://y"}]}}""";

    private final RegistryServer server = new RegistryServer(models -> Map.of("loan", CARD));

    @BeforeEach
    void start() {
        server.ok("CreateModelPackageGroup", "{\"ModelPackageGroupName\":\"Credit\"}");
        for (int i = 1; i <= 6; i++) {
            server.ok("CreateModelPackage", PACKAGE.formatted(i % 3, i));
        }
        server.as("bob").ok("UpdateModelPackage", """
                {"ModelPackageArn":"arn:aws:sagemaker:us-east-1:000000000000:model-package/credit/4",
                "ModelApprovalStatus":"Approved"}""");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theDashboardOfAModelHasItsCardAndEndpoints() {
        server.ok("CreateModel", "{\"ModelName\":\"Loan\",\"PrimaryContainer\":{\"Image\":\"i\"}}");
        server.ok("CreateModel", "{\"ModelName\":\"Other\",\"PrimaryContainer\":{\"Image\":\"i\"}}");
        server.ok("CreateEndpointConfig", """
                {"EndpointConfigName":"c","ProductionVariants":[{"VariantName":"a","ModelName":"loan"}]}""");
        server.ok("CreateEndpoint", "{\"EndpointName\":\"Live\",\"EndpointConfigName\":\"c\"}");

        JsonNode results = server.ok("Search", """
                {"Resource":"Model","SortBy":"ModelName","SortOrder":"Ascending"}""").path("Results");
        JsonNode model = results.get(0).path("Model");

        assertThat(results).hasSize(2);
        assertThat(model.path("Model").path("ModelName").asText()).isEqualTo("Loan");
        assertThat(model.path("Endpoints").get(0).path("EndpointName").asText()).isEqualTo("Live");
        assertThat(model.path("ModelCard").path("RiskRating").asText()).isEqualTo("High");
        assertThat(model.path("ModelCard").path("ModelCardVersion").asInt()).isEqualTo(3);
        assertThat(model.path("MonitoringSchedules").isArray()).isTrue();
    }

    @Test
    void modelsAreFoundByWhatIsKnownOfThem() {
        server.ok("CreateModel", "{\"ModelName\":\"Loan\",\"PrimaryContainer\":{\"Image\":\"i\"}}");
        assertThat(models("ModelCard.RiskRating", "Equals", "High")).containsExactly("Loan");
        assertThat(models("ModelName", "Contains", "OA")).containsExactly("Loan");
        assertThat(models("Model.ModelName", "Equals", "Loan")).containsExactly("Loan");
        assertThat(models("ModelCard.ModelCardName", "NotExists", "")).isEmpty();
    }

    @Test
    void everyOperatorComparesAsItSays() {
        assertThat(versions("ModelPackageVersion", "GreaterThan", "4")).containsExactly(6, 5);
        assertThat(versions("ModelPackageVersion", "GreaterThanOrEqualTo", "5")).containsExactly(6, 5);
        assertThat(versions("ModelPackageVersion", "LessThan", "2")).containsExactly(1);
        assertThat(versions("ModelPackageVersion", "LessThanOrEqualTo", "2")).containsExactly(2, 1);
        assertThat(versions("ModelPackageVersion", "In", "2, 4,9")).containsExactly(4, 2);
        assertThat(versions("ModelPackageVersion", "NotEquals", "3")).containsExactly(6, 5, 4, 2, 1);
        assertThat(versions("SourceUri", "Equals", "D2")).containsExactly(2);
        assertThat(versions("SourceUri", "Contains", "d3")).containsExactly(3);
        assertThat(versions("LastModifiedTime", "Exists", "")).containsExactly(4);
        assertThat(versions("LastModifiedTime", "NotExists", "")).containsExactly(6, 5, 3, 2, 1);
    }

    @Test
    void whatTheStoreNarrowsIsStillComparedExactly() {
        assertThat(versions("Tags.n", "Equals", "5")).containsExactly(5);
        assertThat(versions("CustomerMetadataProperties.rank", "Equals", "1")).containsExactly(4, 1);
        assertThat(versions("ModelApprovalStatus", "Equals", "Approved")).containsExactly(4);
        assertThat(versions("CreationTime", "LessThan", "2026-11-21T00:00:00Z")).isEmpty();
        assertThat(versions("CreationTime", "GreaterThan", "2026-11-21")).hasSize(6);
        assertThat(versions("ModelPackageGroupName", "Equals", "Credit")).hasSize(6);
        assertThat(versions("ModelPackageGroupName", "Equals", "credit")).isEmpty();
        assertThat(versions("InferenceSpecification.Containers.Image", "Equals", "a6")).containsExactly(6);
    }

    @Test
    void nestedFiltersHoldForOneElementTogether() {
        String same = """
                {"NestedFilters":[{"NestedPropertyName":"InferenceSpecification.Containers","Filters":[
                {"Name":"InferenceSpecification.Containers.Image","Value":"a2"},
                {"Name":"InferenceSpecification.Containers.ModelDataUrl","Value":"s3://%s"}]}]}""";

        assertThat(versions(search(same.formatted("x")))).containsExactly(2);
        assertThat(versions(search(same.formatted("y")))).isEmpty();
    }

    @Test
    void anyAndAllReachIntoSubExpressions() {
        assertThat(versions(
                search("""
                        {"Operator":"Or","Filters":[{"Name":"SourceUri","Value":"D1"}],"SubExpressions":[{"Filters":[
                        {"Name":"SourceUri","Value":"D3"},{"Name":"ModelApprovalStatus","Value":"PendingManualApproval"}]},
                        {"Filters":[{"Name":"SourceUri","Value":"D4"},{"Name":"ModelApprovalStatus","Value":"Rejected"}]}]}""")))
                .containsExactly(3, 1);
    }

    @Test
    void pagesOfAnyOrderStayWhereTheyAre() {
        for (String order : List.of("CreationTime", "SourceUri", "LastModifiedTime", "ModelPackageGroupName")) {
            String asked = """
                    {"Resource":"ModelPackage","SortBy":"%s","SortOrder":"Ascending","MaxResults":4,"NextToken":%s,
                    "SearchExpression":{"Filters":[{"Name":"SourceUri","Operator":"NotEquals","Value":"D2"}]}}""";
            JsonNode first = server.ok("Search", asked.formatted(order, "null"));
            JsonNode second = server.ok("Search", asked.formatted(order, first.path("NextToken")));

            List<Integer> all = new ArrayList<>(versions(first.path("Results")));
            all.addAll(versions(second.path("Results")));
            assertThat(first.path("Results")).as(order).hasSize(4);
            assertThat(all).as(order).containsExactlyInAnyOrder(1, 3, 4, 5, 6);
            assertThat(second.has("NextToken")).as(order).isFalse();
        }
    }

    @Test
    void theTotalIsExactOnceTheLastPageIsReached() {
        String asked = """
                {"Resource":"ModelPackage","SortBy":"%s","MaxResults":2,"NextToken":%s,"SearchExpression":{"Filters":[
                {"Name":"SourceUri","Operator":"NotEquals","Value":"D2"}]}}""";
        JsonNode first = server.ok("Search", asked.formatted("CreationTime", "null"));
        JsonNode second = server.ok("Search", asked.formatted("CreationTime", first.path("NextToken")));
        JsonNode third = server.ok("Search", asked.formatted("CreationTime", second.path("NextToken")));

        assertThat(total(first)).isEqualTo("2 GreaterThanOrEqualTo");
        assertThat(total(second)).isEqualTo("4 GreaterThanOrEqualTo");
        assertThat(total(third)).isEqualTo("5 EqualTo");
        assertThat(total(server.ok("Search", asked.formatted("SourceUri", "null")))).isEqualTo("5 EqualTo");
    }

    @Test
    void aRecordWithAnotherValueOfATagIsNotVisible() {
        server.ok("CreateModelPackage", "{\"ModelPackageGroupName\":\"Credit\"}");

        assertThat(versions(visible("Tags.n", "5"))).containsExactlyInAnyOrder(5, 7);
        assertThat(versions(visible("Tags.other", "5"))).hasSize(7);
        assertThat(server.failure("Search", """
                {"Resource":"ModelPackage","VisibilityConditions":[{"Key":"n","Value":"5"}]}"""))
                .startsWith("ValidationException: the Key 'n' of a visibility condition names no tag");
    }

    @Test
    void nothingIsSharedByOtherAccounts() {
        JsonNode found = server.ok("Search",
                "{\"Resource\":\"ModelPackage\",\"CrossAccountFilterOption\":\"CrossAccount\"}");

        assertThat(found.path("Results")).isEmpty();
        assertThat(total(found)).isEqualTo("0 EqualTo");
    }

    @Test
    void whatIsNotServedOrNotUnderstoodIsSaid() {
        assertThat(server.failure("Search", "{\"Resource\":\"Experiment\"}"))
                .isEqualTo("NotImplemented: Search of Experiment is not served; served are Endpoint, Model, "
                        + "ModelPackage, ModelPackageGroup");
        assertThat(server.failure("Search", """
                {"Resource":"ModelPackage","SearchExpression":{"Filters":[{"Name":"CreationTime",
                "Operator":"LessThan","Value":"yesterday"}]}}"""))
                .startsWith("ValidationException: the filter of 'CreationTime' has a Value that is no time");
    }

    private List<String> models(String name, String operator, String value) {
        JsonNode results = server.ok("Search", "{\"Resource\":\"Model\",\"SearchExpression\":{\"Filters\":["
                + filter(name, operator, value) + "]}}").path("Results");
        List<String> names = new ArrayList<>();
        results.forEach(each -> names.add(each.path("Model").path("Model").path("ModelName").asText()));
        return names;
    }

    private List<Integer> versions(String name, String operator, String value) {
        return versions(search("{\"Filters\":[" + filter(name, operator, value) + "]}"));
    }

    private JsonNode search(String expression) {
        return server.ok("Search", "{\"Resource\":\"ModelPackage\",\"SortBy\":\"CreationTime\",\"SearchExpression\":"
                + expression + "}").path("Results");
    }

    private JsonNode visible(String key, String value) {
        return server.ok("Search", "{\"Resource\":\"ModelPackage\",\"VisibilityConditions\":[{\"Key\":\"" + key
                + "\",\"Value\":\"" + value + "\"}]}").path("Results");
    }

    private static String total(JsonNode answer) {
        return answer.path("TotalHits").path("Value").asLong() + " "
                + answer.path("TotalHits").path("Relation").asText();
    }

    private static List<Integer> versions(JsonNode results) {
        return results.findValues("ModelPackageVersion").stream().map(JsonNode::asInt).toList();
    }

    private static String filter(String name, String operator, String value) {
        return "{\"Name\":\"" + name + "\",\"Operator\":\"" + operator + "\""
                + (value.isEmpty() ? "" : ",\"Value\":\"" + value + "\"") + "}";
    }
}
