// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.web.Answer;
import io.plumbline.web.Request;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockDelta;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponse;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamResponse;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.ModelStreamErrorException;
import software.amazon.awssdk.services.bedrockruntime.model.ResponseStream;
import software.amazon.awssdk.services.bedrockruntime.model.ThrottlingException;
import software.amazon.awssdk.services.bedrockruntime.model.ValidationException;

/** The SDK's client for streams is the oracle: what it sends we read, and every event that we write it reads. */
class EventStreamsTest {
    private final AwsWire wire = AwsWire.load();
    private final SampleShapes samples = new SampleShapes(20261122);
    private final List<SdkPojo> read = new ArrayList<>();
    private SdkPojo response = ConverseStreamResponse.builder().build();
    private List<SdkPojo> events = List.of();
    private WireError end = new WireError("", 0, "", false);
    private int closed;
    private final StockStreams stock = new StockStreams(this::answer);

    @AfterEach
    void close() {
        stock.close();
    }

    @Test
    void everyEventOfConverseStreamArrives() {
        events = List.of(ConverseStreamOutput.messageStartBuilder(), ConverseStreamOutput.contentBlockStartBuilder(),
                ConverseStreamOutput.contentBlockDeltaBuilder(), ConverseStreamOutput.contentBlockStopBuilder(),
                ConverseStreamOutput.messageStopBuilder(), ConverseStreamOutput.metadataBuilder()).stream()
                .map(SdkPojo.class::cast).map(samples::built).toList();
        ConverseStreamRequest request = samples.shape(ConverseStreamRequest.class);
        List<SdkPojo> arrived = converse(request);

        assertThat(read).singleElement().satisfies(it -> assertThat(request.equalsBySdkFields(it)).isTrue());
        assertThat(arrived).hasSize(6);
        for (int i = 0; i < 6; i++) {
            assertThat(events.get(i).equalsBySdkFields(arrived.get(i))).as(arrived.get(i).toString()).isTrue();
        }
        assertThat(closed).isEqualTo(1);
    }

    @Test
    void everyPieceOfAnInvocationArrives() {
        response = InvokeModelWithResponseStreamResponse.builder().contentType("application/json").build();
        events = List.of(samples.built(ResponseStream.chunkBuilder()), samples.built(ResponseStream.chunkBuilder()));
        List<SdkPojo> arrived = new ArrayList<>();
        List<String> types = new ArrayList<>();
        stock.client().invokeModelWithResponseStream(samples.shape(InvokeModelWithResponseStreamRequest.class),
                InvokeModelWithResponseStreamResponseHandler.builder()
                        .onResponse(head -> types.add(head.contentType()))
                        .subscriber(event -> arrived.add((SdkPojo) event)).build())
                .join();

        assertThat(types).containsExactly("application/json");
        assertThat(arrived).hasSize(2).allSatisfy(each -> assertThat(each)
                .isInstanceOf(software.amazon.awssdk.services.bedrockruntime.model.PayloadPart.class));
        assertThat(events.get(1).equalsBySdkFields(arrived.get(1))).isTrue();
    }

    @Test
    void aFailureWithinAStreamIsAnExceptionOfItsKind() {
        events = List.of(ConverseStreamOutput.contentBlockDeltaBuilder().delta(ContentBlockDelta.fromText("It "))
                .build());
        end = new WireError("ModelStreamErrorException", 424, "The model broke off.", true);
        assertThatThrownBy(() -> converse(samples.shape(ConverseStreamRequest.class)))
                .hasCauseInstanceOf(ModelStreamErrorException.class).hasMessageContaining("The model broke off.");

        end = new WireError("ThrottlingException", 429, "Later.", true);
        assertThatThrownBy(() -> converse(samples.shape(ConverseStreamRequest.class)))
                .hasCauseInstanceOf(ThrottlingException.class);
        end = new WireError("ResourceNotFoundException", 404, "Gone.", true);
        assertThatThrownBy(() -> converse(samples.shape(ConverseStreamRequest.class)))
                .hasCauseInstanceOf(ValidationException.class).hasMessageContaining("Gone.");
        assertThat(closed).isEqualTo(3);
    }

    private List<SdkPojo> converse(ConverseStreamRequest request) {
        List<SdkPojo> arrived = new ArrayList<>();
        CompletableFuture<Void> done = stock.client().converseStream(request, ConverseStreamResponseHandler.builder()
                .subscriber(event -> arrived.add((SdkPojo) event)).build());
        done.join();
        return arrived;
    }

    private Answer answer(Request request) {
        Route route = wire.route(request);
        read.add(wire.read(route, request));
        return wire.encode(route, response, new Events() {
            @Override
            public void sendTo(Client client) throws IOException {
                for (SdkPojo event : events) {
                    client.send(event);
                }
                if (!end.code().isEmpty()) {
                    throw new WireException(end);
                }
            }

            @Override
            public void close() {
                closed++;
            }
        }, "request-1", failure -> ((WireException) failure).error());
    }
}
