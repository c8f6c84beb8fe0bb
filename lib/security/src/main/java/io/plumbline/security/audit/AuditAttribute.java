// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.audit;

/** By what events can be looked up. */
public enum AuditAttribute {
    /** The id of the event. */
    EVENT_ID,
    /** The operation, such as {@code CreateModelCard}. */
    EVENT_NAME,
    /** {@code true} or {@code false}. */
    READ_ONLY,
    /** The name of the user, of the session, or {@code root}. */
    USERNAME,
    /** The type of a resource, such as {@code AWS::SageMaker::ModelCard}. */
    RESOURCE_TYPE,
    /** The ARN of a resource, or its name: what stands after the type in the ARN. */
    RESOURCE_NAME,
    /** The service, such as {@code sagemaker.amazonaws.com}. */
    EVENT_SOURCE,
    /** The id of the access key. */
    ACCESS_KEY_ID,
    /** How it failed, such as {@code AccessDeniedException}. */
    ERROR_CODE
}
