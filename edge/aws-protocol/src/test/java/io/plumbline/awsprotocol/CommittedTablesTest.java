// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommittedTablesTest {
    @Test
    void theCommittedIndexIsWhatTheSdkOnTheClassPathSays() throws IOException {
        for (ServiceRow service : OperationIndex.services()) {
            List<String> committed = OperationIndex.operations().stream()
                    .filter(operation -> operation.service().equals(service.name())).map(OperationIndex::line).toList();

            assertThat(committed).as(service.name()).isEqualTo(GenerateOperations.lines(service));
        }
    }

    @Test
    void noTwoOperationsCanBeMeantByOneRequest() {
        AwsWire.load().checkUnambiguous();
    }

    @Test
    void everyRuleIsUnderstood() {
        for (ServiceRow service : OperationIndex.services()) {
            ConstraintTable table = OperationIndex.constraints(service.name());
            for (int number = 0; number < table.size(); number++) {
                assertThat(table.rule(number)).isPresent();
            }
        }
    }

    @Test
    void errorsHaveTheirPublishedCodeAndStatus() {
        ConstraintTable iam = OperationIndex.constraints("iam");
        ConstraintTable sagemaker = OperationIndex.constraints("sagemaker");
        ConstraintTable runtime = OperationIndex.constraints("sagemakerruntime");

        assertThat(iam.error("NoSuchEntityException")).contains(new WireError("NoSuchEntity", 404, "", true));
        assertThat(iam.error("ServiceFailureException")).contains(new WireError("ServiceFailure", 500, "", false));
        assertThat(sagemaker.error("ResourceNotFound")).contains(new WireError("ResourceNotFound", 400, "", true));
        assertThat(runtime.error("ModelError")).contains(new WireError("ModelError", 424, "", true));
        assertThat(runtime.status("InvokeEndpointAsync")).isEqualTo(202);
        assertThat(sagemaker.error("NoSuchShape")).isEqualTo(Optional.empty());
    }

    @Test
    void failedConstraintsHaveTheCodeOfTheirService() {
        assertThat(OperationIndex.constraints("sagemaker").failureCode()).isEqualTo("ValidationException");
        assertThat(OperationIndex.constraints("sagemakerruntime").failureCode()).isEqualTo("ValidationError");
        assertThat(OperationIndex.constraints("iam").failureCode()).isEqualTo("ValidationError");
    }
}
