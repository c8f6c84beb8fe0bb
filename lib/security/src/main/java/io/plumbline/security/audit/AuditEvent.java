// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.audit;

import io.plumbline.security.access.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One thing somebody did or tried, in the terms of a CloudTrail record. It holds no secret and no prompt.
 *
 * @param id                unique
 * @param time              when it was decided
 * @param caller            who, and from where
 * @param source            the service, such as {@code sagemaker.amazonaws.com}
 * @param name              the operation
 * @param readOnly          whether it changes nothing
 * @param requestId         the id the caller was given
 * @param requestParameters JSON
 * @param responseElements  JSON
 * @param resources         what it was about
 * @param errorCode         how the caller saw the failure
 * @param errorMessage      the sentence of the failure
 */
public record AuditEvent(String id, Instant time, Caller caller, String source, String name, boolean readOnly,
        String requestId, Optional<String> requestParameters, Optional<String> responseElements,
        List<AuditResource> resources, Optional<String> errorCode, Optional<String> errorMessage) {
    public AuditEvent {
        resources = List.copyOf(resources);
    }

    /** Returns the same event with what was answered. */
    public AuditEvent answered(Optional<String> elements) {
        return new AuditEvent(id, time, caller, source, name, readOnly, requestId, requestParameters, elements,
                resources, errorCode, errorMessage);
    }

    /** Returns the same event with how it failed. */
    public AuditEvent failed(String code, String message) {
        return new AuditEvent(id, time, caller, source, name, readOnly, requestId, requestParameters,
                responseElements, resources, Optional.of(code), Optional.of(message));
    }
}
