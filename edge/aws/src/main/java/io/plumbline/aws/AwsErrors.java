// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws;

import io.plumbline.awsprotocol.AwsWire;
import io.plumbline.awsprotocol.Operation;
import io.plumbline.awsprotocol.WireError;
import io.plumbline.awsprotocol.WireException;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.Optional;

/** The one table that turns a failure into the error shape of a service. */
final class AwsErrors {
    private final AwsWire wire;

    AwsErrors(AwsWire wire) {
        this.wire = wire;
    }

    WireError of(RuntimeException failure, Optional<Operation> operation,
            Optional<Operations.Served<?, ?>> handler) {
        if (failure instanceof WireException known) {
            return known.error();
        }
        if (!(failure instanceof PlumblineException known) || operation.isEmpty()) {
            return new WireError("InternalFailure", 500, "The request failed for a reason inside the server; its log "
                    + "names the place under this request id.", false);
        }
        String message = String.valueOf(known.getMessage());
        Optional<String> own = handler.flatMap(each -> each.code(known.category()));
        if (own.isPresent()) {
            return modelled(operation.get(), own.get(), message);
        }
        return operation.get().protocol().name().equals("AWS_QUERY")
                ? ofQuery(known.category(), operation.get(), message)
                : ofJson(known.category(), operation.get(), message);
    }

    private WireError ofJson(Category category, Operation operation, String message) {
        return switch (category) {
            case NOT_FOUND -> modelled(operation,
                    operation.service().equals("sagemaker") ? "ResourceNotFound" : "ResourceNotFoundException",
                    message);
            case ALREADY_EXISTS, IN_USE -> modelled(operation,
                    operation.service().equals("sagemaker") ? "ResourceInUse" : "ConflictException", message);
            case CONFLICT -> modelled(operation, "ConflictException", message);
            case LIMIT_EXCEEDED -> modelled(operation, operation.service().equals("sagemaker")
                    ? "ResourceLimitExceeded"
                    : "ServiceQuotaExceededException", message);
            case ACCESS_DENIED -> modelled(operation, "AccessDeniedException", message);
            case INVALID_ARGUMENT, INVALID_CONFIGURATION, INVALID_DATA, INVALID_DOCUMENT -> wire.invalid(operation,
                    message);
            case NOT_AVAILABLE_YET -> new WireError("NotImplemented", 501, message, false);
            case UNAVAILABLE, RESOURCE_EXHAUSTED, CANCELLED -> new WireError("ServiceUnavailable", 503, message, false);
        };
    }

    private WireError ofQuery(Category category, Operation operation, String message) {
        return switch (category) {
            case NOT_FOUND -> modelled(operation, "NoSuchEntityException", message);
            case ALREADY_EXISTS -> modelled(operation, "EntityAlreadyExistsException", message);
            case IN_USE -> modelled(operation, "DeleteConflictException", message);
            case CONFLICT -> modelled(operation, "ConcurrentModificationException", message);
            case LIMIT_EXCEEDED -> modelled(operation, "LimitExceededException", message);
            case INVALID_DOCUMENT -> modelled(operation, "MalformedPolicyDocumentException", message);
            case ACCESS_DENIED -> new WireError("AccessDenied", 403, message, true);
            case INVALID_ARGUMENT, INVALID_CONFIGURATION, INVALID_DATA -> wire.invalid(operation, message);
            case NOT_AVAILABLE_YET -> new WireError("NotImplemented", 501, message, false);
            case UNAVAILABLE, RESOURCE_EXHAUSTED, CANCELLED -> new WireError("ServiceUnavailable", 503, message, false);
        };
    }

    /** A handler may name the shape of an error, or the code on the wire, which lacks the word Exception. */
    private WireError modelled(Operation operation, String name, String message) {
        WireError byShape = wire.modelled(operation, name, message);
        if (!byShape.equals(WireError.badRequest(name, message))) {
            return byShape;
        }
        String shape = name + "Exception";
        WireError byCode = wire.modelled(operation, shape, message);
        return byCode.code().equals(shape) ? byShape : byCode;
    }
}
