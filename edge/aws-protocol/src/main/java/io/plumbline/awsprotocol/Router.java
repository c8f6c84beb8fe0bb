// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import io.plumbline.web.Request;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds the operation of a request by the signs on the wire, never by host name. */
final class Router {
    private static final String OLD_CLOUDTRAIL = "CloudTrail_20131101.";
    private static final String CLOUDTRAIL = "com.amazonaws.cloudtrail.v20131101." + OLD_CLOUDTRAIL;

    private final List<Operation> operations;
    private final Map<String, Operation> byTarget = new HashMap<>();
    private final Map<String, Operation> byAction = new HashMap<>();
    private final RestRoutes rest;

    Router(List<Operation> operations) {
        this.operations = operations;
        this.rest = new RestRoutes(operations);
        operations.forEach(operation -> {
            switch (operation.protocol()) {
                case AWS_JSON_1_0, AWS_JSON_1_1 -> byTarget.put(operation.target(), operation);
                case AWS_QUERY -> byAction.put(operation.apiVersion() + " " + operation.name(), operation);
                case REST_JSON -> {
                }
            }
        });
    }

    Route route(Request request) {
        return switch (WireSign.of(request)) {
            case CBOR -> throw new WireException(new WireError("NotImplemented", 501,
                    "This server does not serve the protocol rpc-v2-cbor.", false));
            case TARGET -> byTarget(request);
            case FORM -> byAction(WireSign.form(request));
            case PATH -> rest.find(request).orElseThrow(
                    () -> unknown("No operation has this method and path."));
        };
    }

    /** Throws IllegalStateException when two operations could be meant by one and the same request. */
    void checkUnambiguous() {
        Set<String> seen = new HashSet<>();
        for (Operation operation : operations) {
            String identity = switch (operation.protocol()) {
                case AWS_JSON_1_0, AWS_JSON_1_1 -> operation.target();
                case AWS_QUERY -> operation.apiVersion() + " " + operation.name();
                case REST_JSON -> RestRoutes.identity(operation);
            };
            if (!seen.add(identity)) {
                throw new IllegalStateException("two operations are called alike: " + operation.service() + ":"
                        + operation.name() + " and another, by " + identity);
            }
        }
    }

    private Route byTarget(Request request) {
        String given = request.header("x-amz-target").orElseThrow();
        String target = given.startsWith(OLD_CLOUDTRAIL)
                ? CLOUDTRAIL + given.substring(OLD_CLOUDTRAIL.length())
                : given;
        Operation operation = byTarget.get(target);
        if (operation == null) {
            throw unknown("No operation is called " + quoted(given) + ".");
        }
        String type = request.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        return new Route(operation, type.startsWith("application/x-amz-json-1.0")
                ? WireProtocol.AWS_JSON_1_0
                : type.startsWith("application/x-amz-json-1.1") ? WireProtocol.AWS_JSON_1_1 : operation.protocol(),
                Map.of());
    }

    private Route byAction(Form form) {
        String action = form.first("Action").orElse("");
        String version = form.first("Version").orElse("");
        Operation operation = byAction.get(version + " " + action);
        if (operation == null) {
            throw new WireException(WireError.badRequest("InvalidAction",
                    "Could not find operation " + quoted(action) + " for version " + quoted(version) + "."));
        }
        return new Route(operation, WireProtocol.AWS_QUERY, Map.of());
    }

    private static WireException unknown(String message) {
        return new WireException(new WireError("UnknownOperationException", 404, message, true));
    }

    private static String quoted(String given) {
        return given.matches("[A-Za-z0-9_.-]{1,128}") ? given : "(not a name)";
    }
}
