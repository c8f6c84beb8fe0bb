// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.conformance;

import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;

/** Everything over the file database and the synchronous client. */
class FileStoreTest
        implements
            CardChecks,
            GuardrailChecks,
            RegistryChecks,
            LineageChecks,
            IdentityChecks,
            PrivacyChecks,
            TrailChecks {
    @RegisterExtension
    static final House HOUSE = House.onFile(Map.of());

    @Override
    public House house() {
        return HOUSE;
    }

    @Override
    public SageMakerClient sageMaker() {
        return HOUSE.root().sageMaker();
    }

    @Override
    public BedrockClient bedrock() {
        return HOUSE.root().bedrock();
    }

    @Override
    public BedrockRuntimeClient bedrockRuntime() {
        return HOUSE.root().bedrockRuntime();
    }
}
