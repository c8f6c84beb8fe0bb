// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.conformance;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;

/** The asynchronous client over Netty and HTTP/2 in cleartext. */
class Http2ClientTest implements CardChecks, GuardrailChecks, RegistryChecks, LineageChecks {
    @RegisterExtension
    static final House HOUSE = House.onFile(Map.of());

    private static Stock stock;

    @BeforeAll
    static void open() {
        stock = new Stock(HOUSE.address(), HOUSE.root().keys(), Transport.HTTP2);
    }

    @AfterAll
    static void close() throws Exception {
        stock.close();
    }

    @Override
    public House house() {
        return HOUSE;
    }

    @Override
    public SageMakerClient sageMaker() {
        return stock.sageMaker();
    }

    @Override
    public BedrockClient bedrock() {
        return stock.bedrock();
    }

    @Override
    public BedrockRuntimeClient bedrockRuntime() {
        return stock.bedrockRuntime();
    }
}
