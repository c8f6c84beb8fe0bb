// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import io.plumbline.web.Answer;
import io.plumbline.web.Headers;
import io.plumbline.web.Request;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkPojo;

/** Between bytes and the SDK's own classes. Safe for use by many threads. */
public final class AwsWire {
    private final Catalogue catalogue;
    private final Router router;

    private AwsWire(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.router = new Router(catalogue.operations());
    }

    /** Reads the committed index. Classes of shapes are loaded when first used. */
    public static AwsWire load() {
        return new AwsWire(Catalogue.committed());
    }

    /** Returns what {@code request} calls. Throws WireException when that is unknown. */
    public Route route(Request request) {
        return router.route(request);
    }

    /** Returns the request shape. Throws WireException when the bytes cannot be read or break a constraint. */
    public SdkPojo decode(Route route, Request request) {
        SdkPojo shape = read(route, request);
        Operation operation = route.operation();
        ConstraintTable table = catalogue.table(operation);
        Checker.complaint(table, operation.name(), shape).ifPresent(complaint -> {
            throw new WireException(WireError.badRequest(table.failureCode(), complaint));
        });
        return shape;
    }

    /** Returns the request shape without looking at constraints. */
    SdkPojo read(Route route, Request request) {
        SdkPojo builder = Member.builder(route.operation().requestType());
        switch (route.protocol()) {
            case AWS_JSON_1_0, AWS_JSON_1_1 -> {
                if (request.body().length > 0) {
                    JsonReader.fillAll(builder, JsonText.read(request.body()), Trail.START);
                }
            }
            case REST_JSON -> RestReader.fill(builder, route, request);
            case AWS_QUERY -> FormReader.fill(builder, FormNode.of(WireSign.form(request)), Trail.START);
        }
        return Member.built(builder);
    }

    /** Returns the answer of a call that went well. */
    public Answer encode(Route route, SdkPojo response, String requestId) {
        WireProtocol protocol = route.protocol();
        Answer answer = switch (protocol) {
            case AWS_JSON_1_0, AWS_JSON_1_1 -> Answer.text(200, protocol.contentType(), Shapes.json(response));
            case REST_JSON ->
                RestWriter.answer(response, catalogue.table(route.operation()).status(route.operation().name()));
            case AWS_QUERY -> Answer.text(200, protocol.contentType(),
                    XmlWriter.answer(route.operation(), response, requestId));
        };
        return answer.with("x-amzn-requestid", requestId);
    }

    /**
     * Returns the answer of a call that went well and goes on as a stream of events.
     *
     * @param response what stands in the headers
     * @param failures what the client is told about a failure within the stream
     */
    public Answer encode(Route route, SdkPojo response, Events events, String requestId,
            Function<RuntimeException, WireError> failures) {
        Answer head = RestWriter.answer(response, catalogue.table(route.operation()).status(route.operation().name()));
        Headers headers = Headers.none().with("content-type", EventWriter.CONTENT_TYPE)
                .with("x-amzn-requestid", requestId);
        for (var field : head.headers().asMap().entrySet()) {
            if (!field.getKey().equals("content-type")) {
                headers = headers.with(field.getKey(), field.getValue().getFirst());
            }
        }
        return Answer.streamed(head.status(), headers, new EventWriter(events, failures));
    }

    /** Returns the answer of a call that failed, in the protocol that the request wears even when no route was found. */
    public Answer error(Optional<Route> route, Request request, WireError error, String requestId) {
        return ErrorAnswer.of(route, request, error, requestId).with("x-amzn-requestid", requestId);
    }

    /**
     * Returns the error that the service's description knows under this name of a shape, with its published code and status;
     * without one, a bad request with the name as its code.
     */
    public WireError modelled(Operation operation, String shape, String message) {
        return catalogue.table(operation).error(shape)
                .map(error -> new WireError(error.code(), error.status(), message, error.senderFault()))
                .orElseGet(() -> WireError.badRequest(shape, message));
    }

    /** Returns the error for a broken constraint, with the code that this service uses for it. */
    public WireError invalid(Operation operation, String message) {
        return WireError.badRequest(catalogue.table(operation).failureCode(), message);
    }

    /** Returns every known operation, served or not. */
    public List<Operation> operations() {
        return catalogue.operations();
    }

    /** Returns the operation whose request class this is. */
    public Operation operationOf(Class<? extends SdkPojo> requestType) {
        return catalogue.find(requestType, "Request").orElseThrow(() -> new IllegalArgumentException(
                requestType.getName() + " is no request of a known operation"));
    }

    /** Throws IllegalStateException when two operations could be meant by one and the same request. */
    public void checkUnambiguous() {
        router.checkUnambiguous();
    }
}
