// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.demo;

import io.plumbline.governance.registry.ModelPackage;
import java.util.List;
import java.util.Map;

/** Puts the approved version into service. */
final class ServiceAct {
    private final DemoHouse house;
    private final Cast cast;

    ServiceAct(DemoHouse house, Cast cast) {
        this.house = house;
        this.cast = cast;
    }

    void run(ModelPackage approved) {
        if (house.inventory().models().find(Demo.NAME).isEmpty()) {
            cast.scientist().sagemaker("CreateModel", Map.of("ModelName", Demo.NAME, "PrimaryContainer",
                    Map.of("ModelPackageName", approved.id().arn(house.arns())), "Tags",
                    Tags.of("purpose", "credit-decision")));
        }
        if (house.inventory().configs().find(Demo.NAME).isEmpty()) {
            Map<String, Object> config = Map.of("EndpointConfigName", Demo.NAME, "ProductionVariants",
                    List.of(Map.of("VariantName", "all", "ModelName", Demo.NAME)));
            cast.officer().tries("CreateEndpointConfig", config);
            cast.operator().sagemaker("CreateEndpointConfig", config);
        }
        if (house.inventory().endpoints().find(Demo.NAME).isEmpty()) {
            cast.operator().sagemaker("CreateEndpoint", Map.of("EndpointName", Demo.NAME, "EndpointConfigName",
                    Demo.NAME, "Tags", Tags.of("team", "credit-risk")));
        }
    }
}
