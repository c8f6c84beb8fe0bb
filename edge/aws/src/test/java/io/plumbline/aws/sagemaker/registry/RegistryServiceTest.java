// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.governance.GovernanceEvent;
import io.plumbline.governance.GovernanceEvent.Source;
import io.plumbline.governance.registry.RegistryPolicy;
import io.plumbline.security.access.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistryServiceTest {
    private static final String ARN = "arn:aws:sagemaker:us-east-1:000000000000:model-package/credit/1";

    /** Every member that CreateModelPackage takes and DescribeModelPackage gives back. */
    private static final String SAME = """
            {"ModelPackageDescription":"credit risk","ModelPackageRegistrationType":"Registered",
            "InferenceSpecification":{"Containers":[{"ContainerHostname":"main","Image":"1.dkr/x:1",
              "ModelDataUrl":"s3://b/model.tar.gz","Environment":{"A":"b"},"Framework":"XGBOOST","FrameworkVersion":"3.0",
              "ModelInput":{"DataInputConfig":"{}"}}],"SupportedContentTypes":["text/csv"],
              "SupportedResponseMIMETypes":["text/csv"],"SupportedRealtimeInferenceInstanceTypes":["ml.m5.large"]},
            "SourceAlgorithmSpecification":{"SourceAlgorithms":[{"AlgorithmName":"xgb","ModelDataUrl":"s3://b/m"}]},
            "CertifyForMarketplace":false,"ModelApprovalStatus":"PendingManualApproval",
            "MetadataProperties":{"CommitId":"abc","Repository":"r"},
            "ModelMetrics":{"Bias":{"Report":{"ContentType":"application/json","S3Uri":"s3://b/bias.json"}},
              "Explainability":{"Report":{"ContentType":"application/json","S3Uri":"s3://b/shap.json"}},
              "ModelQuality":{"Statistics":{"ContentType":"application/json","S3Uri":"s3://b/quality.json"}}},
            "Domain":"MACHINE_LEARNING","Task":"CLASSIFICATION","SamplePayloadUrl":"s3://b/sample.csv",
            "CustomerMetadataProperties":{"owner":"risk","ticket":"A-1"},
            "DriftCheckBaselines":{"Bias":{"PreTrainingConstraints":{"ContentType":"application/json",
              "S3Uri":"s3://b/c.json"}}},
            "AdditionalInferenceSpecifications":[{"Name":"gpu","Containers":[{"Image":"1.dkr/x:gpu"}]}],
            "SkipModelValidation":"All","SourceUri":"s3://b/source","SecurityConfig":{"KmsKeyId":"key-1"},
            "ModelCard":{"ModelCardContent":"{}","ModelCardStatus":"Draft"},
            "ModelLifeCycle":{"Stage":"Development","StageStatus":"Begun","StageDescription":"first"}}""";

    private final RegistryServer server = new RegistryServer();

    @BeforeEach
    void start() {
        server.ok("CreateModelPackageGroup", "{\"ModelPackageGroupName\":\"Credit\","
                + "\"ModelPackageGroupDescription\":\"loans\",\"Tags\":[{\"Key\":\"team\",\"Value\":\"risk\"}]}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyMemberThatGoesInComesOut() {
        assertThat(create(SAME.substring(0, SAME.length() - 1))).isEqualTo(ARN);

        JsonNode described = server.ok("DescribeModelPackage", "{\"ModelPackageName\":\"" + ARN + "\"}");

        JsonNode given = read(SAME);
        given.fieldNames().forEachRemaining(
                member -> assertThat(described.get(member)).as(member).isEqualTo(given.get(member)));
        assertThat(described.path("ModelPackageGroupName").asText()).isEqualTo("Credit");
        assertThat(described.path("ModelPackageVersion").asInt()).isEqualTo(1);
        assertThat(described.path("ModelPackageStatus").asText()).isEqualTo("Completed");
        assertThat(described.path("ModelPackageStatusDetails").path("ValidationStatuses").isArray()).isTrue();
        assertThat(described.path("CreatedBy").path("IamIdentity").path("Arn").asText()).endsWith("user/ann");
        assertThat(server.heard()).first().isInstanceOfSatisfying(GovernanceEvent.PackageRegistered.class,
                event -> assertThat(event.sources()).contains(new Source("s3://b/model.tar.gz", "Model"),
                        new Source("1.dkr/x:1", "Image"), new Source("s3://b/bias.json", "BiasReport"),
                        new Source("s3://b/shap.json", "ExplainabilityReport")));
    }

    @Test
    void threeRegistrationsAreVersionsOneToThree() {
        assertThat(List.of(create("{"), create("{"), create("{"))).containsExactly(ARN, ARN.replace("/1", "/2"),
                ARN.replace("/1", "/3"));
        JsonNode list = server.ok("ListModelPackages",
                "{\"ModelPackageGroupName\":\"credit\",\"SortOrder\":\"Descending\",\"MaxResults\":2}");
        assertThat(list.path("ModelPackageSummaryList").findValues("ModelPackageVersion").toString())
                .isEqualTo("[3, 2]");
        assertThat(server.failure("ListModelPackages", "{\"ModelPackageGroupName\":\"credit\",\"NextToken\":\""
                + list.path("NextToken").asText() + "\"}")).startsWith("ValidationException");
        assertThat(server.ok("ListModelPackages", "{\"ModelPackageGroupName\":\"credit\",\"SortOrder\":"
                + "\"Descending\",\"MaxResults\":5,\"NextToken\":\"" + list.path("NextToken").asText() + "\"}")
                .path("ModelPackageSummaryList").findValues("ModelPackageVersion").toString()).isEqualTo("[1]");
        assertThat(server.ok("ListModelPackages", "{}").path("ModelPackageSummaryList")).isEmpty();
    }

    @Test
    void whatIsMissingOrThereAlreadyIsAValidationException() {
        assertThat(server.failure("DescribeModelPackage", "{\"ModelPackageName\":\"" + ARN + "\"}"))
                .isEqualTo("ValidationException: ModelPackage " + ARN + " does not exist.");
        assertThat(server.failure("CreateModelPackageGroup", "{\"ModelPackageGroupName\":\"CREDIT\"}"))
                .startsWith("ValidationException: Model Package Group already exists: arn:aws:sagemaker");
        assertThat(server.failure("CreateModelPackage",
                "{\"ModelPackageGroupName\":\"Credit\",\"ModelPackageName\":\"own\"}"))
                .startsWith("ValidationException: both ModelPackageGroupName and ModelPackageName");
        create("{");
        assertThat(server.failure("DeleteModelPackageGroup", "{\"ModelPackageGroupName\":\"Credit\"}"))
                .startsWith("ConflictException: ");
        server.ok("DeleteModelPackage", "{\"ModelPackageName\":\"" + ARN + "\"}");
        server.ok("DeleteModelPackageGroup", "{\"ModelPackageGroupName\":\"Credit\"}");
    }

    @Test
    void anUpdateApprovesAddsAndRemoves() {
        create(SAME.substring(0, SAME.length() - 1));
        server.as("bob").ok("UpdateModelPackage", "{\"ModelPackageArn\":\"" + ARN + "\",\"ModelApprovalStatus\":"
                + "\"Approved\",\"ApprovalDescription\":\"ok\",\"CustomerMetadataProperties\":{\"a\":\"b\"},"
                + "\"CustomerMetadataPropertiesToRemove\":[\"ticket\"],\"AdditionalInferenceSpecificationsToAdd\":"
                + "[{\"Name\":\"cpu\",\"Containers\":[{\"Image\":\"i\"}]}]}");

        JsonNode described = server.ok("DescribeModelPackage", "{\"ModelPackageName\":\"" + ARN + "\"}");
        assertThat(described.path("ModelApprovalStatus").asText()).isEqualTo("Approved");
        assertThat(described.path("CustomerMetadataProperties")).isEqualTo(read("{\"owner\":\"risk\",\"a\":\"b\"}"));
        assertThat(described.path("AdditionalInferenceSpecifications").findValuesAsText("Name"))
                .containsExactly("gpu", "cpu");
        assertThat(described.path("Domain").asText()).isEqualTo("MACHINE_LEARNING");
        assertThat(described.path("LastModifiedBy").path("IamIdentity").path("Arn").asText()).endsWith("user/bob");
        assertThat(server.failure("UpdateModelPackage", "{\"ModelPackageArn\":\"" + ARN + "\","
                + "\"AdditionalInferenceSpecificationsToAdd\":[{\"Name\":\"cpu\",\"Containers\":[{\"Image\":"
                + "\"other\"}]}]}")).contains("another additional inference specification named cpu");
    }

    @Test
    void withTheSwitchOnTheAuthorIsDeniedAndTheDenialIsRecorded() {
        server.policy(RegistryPolicy.STRICT);
        create("{");

        assertThat(server.failure("UpdateModelPackage",
                "{\"ModelPackageArn\":\"" + ARN + "\",\"ModelApprovalStatus\":\"Approved\"}"))
                .startsWith("AccessDeniedException: the model package Credit/1 cannot be approved by ann");
        assertThat(server.audited().getLast().errorCode()).contains("AccessDeniedException");
        server.as("bob").ok("UpdateModelPackage",
                "{\"ModelPackageArn\":\"" + ARN + "\",\"ModelApprovalStatus\":\"Approved\"}");
    }

    @Test
    void aBatchSaysOfEachArnWhatItIsOrThatItIsMissing() {
        create("{");
        JsonNode batch = server.ok("BatchDescribeModelPackage",
                "{\"ModelPackageArnList\":[\"" + ARN + "\",\"" + ARN.replace("/1", "/9") + "\"]}");

        assertThat(batch.path("ModelPackageSummaries").path(ARN).path("ModelPackageVersion").asInt()).isEqualTo(1);
        assertThat(batch.path("BatchDescribeModelPackageErrorMap").path(ARN.replace("/1", "/9")).path("ErrorCode")
                .asText()).isEqualTo("ValidationException");
    }

    @Test
    void policiesAreToldOfTagsAndApproval() {
        create("{\"Tags\":[{\"Key\":\"Stage\",\"Value\":\"test\"}]");
        assertThat(server.questions().getLast().context()).isEqualTo(
                Map.of("aws:requesttag/stage", List.of("test"), "aws:tagkeys", List.of("Stage")));
        server.allow((caller, question) -> new Answer(!question.context().containsKey("aws:resourcetag/stage"), "no"));

        assertThat(server.failure("UpdateModelPackage",
                "{\"ModelPackageArn\":\"" + ARN + "\",\"ModelApprovalStatus\":\"Approved\"}"))
                .contains("is not authorized to perform: sagemaker:UpdateModelPackage on resource: " + ARN);
        assertThat(server.questions().getLast().context()).containsEntry("sagemaker:modelapprovalstatus",
                List.of("Approved"));
    }

    @Test
    void aGroupsPolicyIsReadBackAndABrokenOneRefused() {
        assertThat(server.failure("PutModelPackageGroupPolicy",
                "{\"ModelPackageGroupName\":\"Credit\",\"ResourcePolicy\":\"{\"}")).startsWith("ValidationException");
        String policy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\","
                + "\"Action\":\"sagemaker:DescribeModelPackage\",\"Resource\":\"*\"}]}";
        server.ok("PutModelPackageGroupPolicy", "{\"ModelPackageGroupName\":\"Credit\",\"ResourcePolicy\":"
                + new com.fasterxml.jackson.databind.node.TextNode(policy) + "}");

        assertThat(server.ok("GetModelPackageGroupPolicy", "{\"ModelPackageGroupName\":\"Credit\"}")
                .path("ResourcePolicy").asText()).isEqualTo(policy);
        server.ok("DeleteModelPackageGroupPolicy", "{\"ModelPackageGroupName\":\"Credit\"}");
        assertThat(server.failure("GetModelPackageGroupPolicy", "{\"ModelPackageGroupName\":\"Credit\"}"))
                .startsWith("ValidationException: Cannot find resource policy for: arn");
    }

    @Test
    void tagsAreAddedListedAndTakenAway() {
        String group = "arn:aws:sagemaker:us-east-1:000000000000:model-package-group/credit";
        server.ok("AddTags", "{\"ResourceArn\":\"" + group + "\",\"Tags\":[{\"Key\":\"a\",\"Value\":\"1\"},"
                + "{\"Key\":\"b\",\"Value\":\"2\"}]}");
        JsonNode first = server.ok("ListTags", "{\"ResourceArn\":\"" + group + "\",\"MaxResults\":50}");

        assertThat(first.path("Tags").findValuesAsText("Key")).containsExactly("a", "b", "team");
        server.ok("DeleteTags", "{\"ResourceArn\":\"" + group + "\",\"TagKeys\":[\"a\",\"team\"]}");
        assertThat(server.ok("ListTags", "{\"ResourceArn\":\"" + group + "\"}").path("Tags").findValuesAsText("Key"))
                .containsExactly("b");
        assertThat(server.failure("AddTags", "{\"ResourceArn\":\"" + group
                + "x\",\"Tags\":[{\"Key\":\"a\",\"Value\":\"1\"}]}")).startsWith("ValidationException: Could not find");
        assertThat(server.failure("AddTags", "{\"ResourceArn\":\"" + group
                + "\",\"Tags\":[{\"Key\":\"aws:x\",\"Value\":\"1\"}]}")).startsWith("ValidationException");
    }

    private String create(String members) {
        String body = members + (members.equals("{") ? "" : ",") + "\"ModelPackageGroupName\":\"Credit\"}";
        return server.ok("CreateModelPackage", body).path("ModelPackageArn").asText();
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException failure) {
            throw new AssertionError(failure);
        }
    }
}
