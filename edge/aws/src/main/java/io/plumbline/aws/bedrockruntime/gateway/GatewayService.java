// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.gateway;

import io.plumbline.aws.Operations;
import io.plumbline.aws.Service;
import io.plumbline.governance.Arns;
import java.time.InstantSource;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.CountTokensRequest;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelRequest;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamRequest;

/**
 * Converse, InvokeModel, their streams, and CountTokens. They change nothing here, so they hold no transaction while a model
 * thinks.
 */
public final class GatewayService implements Service {
    private final ConverseHandlers converse;
    private final InvokeHandlers invoke;
    private final CountHandler count;

    /** Serves {@code gateway}. */
    public GatewayService(Gateway gateway, Arns arns, InstantSource clock) {
        Permission permission = new Permission(arns);
        this.converse = new ConverseHandlers(gateway, permission);
        this.invoke = new InvokeHandlers(gateway, permission, clock);
        this.count = new CountHandler(gateway, permission);
    }

    @Override
    public void register(Operations.Register register) {
        register.on(ConverseRequest.class, converse::converse).readOnly(true);
        register.stream(ConverseStreamRequest.class, converse::stream).readOnly(true);
        register.on(InvokeModelRequest.class, invoke::invoke).readOnly(true);
        register.stream(InvokeModelWithResponseStreamRequest.class, invoke::stream).readOnly(true);
        register.on(CountTokensRequest.class, count::count).readOnly(true);
    }
}
