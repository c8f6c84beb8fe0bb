// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.aws.sagemaker.registry.RegistryServer;
import io.plumbline.governance.registry.RegistryPolicy;
import io.plumbline.security.access.Question;
import io.plumbline.web.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InventoryServiceTest {
    private static final String PREFIX = "arn:aws:sagemaker:us-east-1:000000000000:";
    private static final String ROLE = "arn:aws:iam::000000000000:role/run";

    private final RegistryServer server = new RegistryServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aModelAConfigurationAndAnEndpointComeBackAsGiven() {
        deployed();

        JsonNode model = server.ok("DescribeModel", "{\"ModelName\":\"Loan\"}");
        assertThat(model.path("ModelArn").asText()).isEqualTo(PREFIX + "model/loan");
        assertThat(model.path("PrimaryContainer").toString())
                .isEqualTo("{\"Image\":\"1.dkr/x:1\",\"ModelDataUrl\":\"s3://b/m.tar.gz\"}");
        assertThat(model.path("ExecutionRoleArn").asText()).isEqualTo(ROLE);
        JsonNode config = server.ok("DescribeEndpointConfig", "{\"EndpointConfigName\":\"small\"}");
        assertThat(config.path("ProductionVariants").get(0).path("InstanceType").asText()).isEqualTo("ml.m5.large");
        assertThat(config.path("DataCaptureConfig").path("DestinationS3Uri").asText()).isEqualTo("s3://b/capture");
        JsonNode endpoint = server.ok("DescribeEndpoint", "{\"EndpointName\":\"live\"}");
        assertThat(endpoint.path("EndpointName").asText()).isEqualTo("Live");
        assertThat(endpoint.path("EndpointStatus").asText()).isEqualTo("InService");
        assertThat(endpoint.path("ProductionVariants").get(0).path("CurrentInstanceCount").asInt()).isEqualTo(2);
        assertThat(endpoint.path("DataCaptureConfig").path("CaptureStatus").asText()).isEqualTo("Stopped");
        assertThat(server.questions()).contains(new Question("iam:PassRole", ROLE,
                Map.of("iam:passedtoservice", List.of("sagemaker.amazonaws.com"))));
    }

    @Test
    void anUpdateKeepsWeightsAndCountsWhenItIsAskedTo() {
        deployed();
        server.ok("CreateEndpointConfig", """
                {"EndpointConfigName":"big","ProductionVariants":[{"VariantName":"a","ModelName":"loan",
                "InstanceType":"ml.m5.large","InitialInstanceCount":7,"InitialVariantWeight":0.5}]}""");

        server.ok("UpdateEndpoint", """
                {"EndpointName":"Live","EndpointConfigName":"big","RetainAllVariantProperties":true,
                "ExcludeRetainedVariantProperties":[{"VariantPropertyType":"DesiredWeight"}]}""");

        JsonNode variant = server.ok("DescribeEndpoint", "{\"EndpointName\":\"Live\"}").path("ProductionVariants")
                .get(0);
        assertThat(variant.path("CurrentInstanceCount").asInt()).isEqualTo(2);
        assertThat(variant.path("CurrentWeight").asDouble()).isEqualTo(0.5);
    }

    @Test
    void missingThingsAreNamedInTheWordsThatClientsLookFor() {
        assertThat(server.failure("DescribeModel", "{\"ModelName\":\"x\"}"))
                .isEqualTo("ValidationException: Could not find model \"" + PREFIX + "model/x\".");
        assertThat(server.failure("DeleteEndpoint", "{\"EndpointName\":\"x\"}"))
                .isEqualTo("ValidationException: Could not find endpoint \"" + PREFIX + "endpoint/x\".");
        assertThat(server.failure("DescribeEndpointConfig", "{\"EndpointConfigName\":\"x\"}")).isEqualTo(
                "ValidationException: Could not find endpoint configuration \"" + PREFIX + "endpoint-config/x\".");
        deployed();
        assertThat(server.failure("CreateModel",
                "{\"ModelName\":\"LOAN\",\"PrimaryContainer\":{\"Image\":\"i\"}}"))
                .startsWith("ValidationException: Cannot create already existing model");
        assertThat(server.failure("CreateModel", "{\"ModelName\":\"m\"}"))
                .startsWith("ValidationException: neither PrimaryContainer nor Containers");
        assertThat(server.failure("CreateModel", "{\"ModelName\":\"m\",\"PrimaryContainer\":{}}"))
                .startsWith("ValidationException: a container names neither");
    }

    @Test
    void withTheSwitchOnOnlyApprovedPackagesBecomeEndpoints() {
        server.ok("CreateModelPackageGroup", "{\"ModelPackageGroupName\":\"credit\"}");
        String arn = server.ok("CreateModelPackage", "{\"ModelPackageGroupName\":\"credit\"}")
                .path("ModelPackageArn").asText();
        server.ok("CreateModel", "{\"ModelName\":\"m\",\"PrimaryContainer\":{\"ModelPackageName\":\"" + arn
                + "\"}}");
        server.ok("CreateEndpointConfig", """
                {"EndpointConfigName":"c","ProductionVariants":[{"VariantName":"a","ModelName":"m"}]}""");
        server.policy(RegistryPolicy.STRICT);

        assertThat(server.failure("CreateEndpoint", "{\"EndpointName\":\"e\",\"EndpointConfigName\":\"c\"}"))
                .startsWith("ValidationException: the endpoint e cannot be made: the model package " + arn
                        + " is PendingManualApproval");
        assertThat(server.failure("DescribeEndpoint", "{\"EndpointName\":\"e\"}")).contains("Could not find");
        server.as("bob").ok("UpdateModelPackage",
                "{\"ModelPackageArn\":\"" + arn + "\",\"ModelApprovalStatus\":\"Approved\"}");
        server.ok("CreateEndpoint", "{\"EndpointName\":\"e\",\"EndpointConfigName\":\"c\"}");
    }

    @Test
    void withEverySwitchOnAnImageBesideAPackageIsRefused() {
        server.ok("CreateModelPackageGroup", "{\"ModelPackageGroupName\":\"credit\"}");
        String arn = server.ok("CreateModelPackage", "{\"ModelPackageGroupName\":\"credit\"}")
                .path("ModelPackageArn").asText();
        server.as("bob").ok("UpdateModelPackage",
                "{\"ModelPackageArn\":\"" + arn + "\",\"ModelApprovalStatus\":\"Approved\"}");
        server.policy(RegistryPolicy.STRICT);

        assertThat(server.failure("CreateModel", "{\"ModelName\":\"m\",\"Containers\":[{\"ModelPackageName\":\"" + arn
                + "\"},{\"Image\":\"i\"}]}"))
                .startsWith(
                        "ValidationException: the model m cannot be made: a container of the model m names an image");
        server.ok("CreateModel", "{\"ModelName\":\"m\",\"PrimaryContainer\":{\"ModelPackageName\":\"" + arn
                + "\"}}");
    }

    @Test
    void listsAreSortedFilteredAndPaged() {
        deployed();
        for (String name : List.of("b", "A", "c")) {
            server.ok("CreateModel",
                    "{\"ModelName\":\"" + name + "\",\"PrimaryContainer\":{\"Image\":\"i\"}}");
        }

        JsonNode page = server.ok("ListModels", "{\"SortBy\":\"Name\",\"SortOrder\":\"Ascending\",\"MaxResults\":3}");
        assertThat(page.path("Models").findValuesAsText("ModelName")).containsExactly("A", "b", "c");
        assertThat(server.ok("ListModels", "{\"SortBy\":\"Name\",\"SortOrder\":\"Ascending\",\"MaxResults\":3,"
                + "\"NextToken\":\"" + page.path("NextToken").asText() + "\"}").path("Models")
                .findValuesAsText("ModelName")).containsExactly("Loan");
        assertThat(server.ok("ListModels", "{}").path("Models").findValuesAsText("ModelName")).containsExactly("c", "A",
                "b", "Loan");
        assertThat(server.ok("ListEndpoints", "{\"StatusEquals\":\"Failed\"}").path("Endpoints")).isEmpty();
        assertThat(server.ok("ListEndpointConfigs", "{\"NameContains\":\"MAL\"}").path("EndpointConfigs")).hasSize(1);
    }

    @Test
    void anEndpointThatRunsNowhereSaysSo() {
        deployed();

        Answer answer = server.invoke("Live");
        assertThat(answer.status()).isEqualTo(424);
        assertThat(RegistryServer.text(answer)).contains("runs no containers");
        assertThat(server.invoke("nobody").status()).isEqualTo(400);
        assertThat(RegistryServer.text(server.invoke("nobody"))).contains("Endpoint nobody of account 000000000000");
    }

    private void deployed() {
        server.ok("CreateModel", "{\"ModelName\":\"Loan\",\"ExecutionRoleArn\":\"" + ROLE + "\",\"PrimaryContainer\":"
                + "{\"Image\":\"1.dkr/x:1\",\"ModelDataUrl\":\"s3://b/m.tar.gz\"}}");
        server.ok("CreateEndpointConfig", """
                {"EndpointConfigName":"Small","ProductionVariants":[{"VariantName":"a","ModelName":"Loan",
                "InstanceType":"ml.m5.large","InitialInstanceCount":2,"InitialVariantWeight":1.0}],
                "DataCaptureConfig":{"InitialSamplingPercentage":20,"DestinationS3Uri":"s3://b/capture",
                "CaptureOptions":[{"CaptureMode":"Input"}]}}""");
        server.ok("CreateEndpoint", "{\"EndpointName\":\"Live\",\"EndpointConfigName\":\"Small\"}");
    }
}
