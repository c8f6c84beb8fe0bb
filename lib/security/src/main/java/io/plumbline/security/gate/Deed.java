// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.gate;

import java.util.Optional;
import java.util.function.Function;

/**
 * A named thing that somebody wants done: what the audit log will call it.
 *
 * @param eventSource       the service, such as {@code sagemaker.amazonaws.com}
 * @param eventName         the operation, such as {@code CreateModelCard}
 * @param readOnly          whether it changes nothing; reads are recorded in batches, all else before the answer
 * @param requestId         the id given to the caller
 * @param requestParameters the request as JSON, secrets and prompts left out; empty when there is nothing to say
 * @param errorCode         how the caller will see a failure, such as {@code ConflictException}
 */
public record Deed(String eventSource, String eventName, boolean readOnly, String requestId,
        Optional<String> requestParameters, Function<RuntimeException, String> errorCode) {}
