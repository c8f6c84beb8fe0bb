// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import software.amazon.awssdk.core.SdkPojo;

/**
 * One operation of one service, as its published description has it.
 *
 * @param service     the SDK's package segment, for instance {@code sagemaker}
 * @param name        as on the wire, for instance {@code CreateModelCard}
 * @param eventSource as in audit events, for instance {@code sagemaker.amazonaws.com}
 * @param signingName the service in the credential scope of signatures; also the prefix of IAM actions
 * @param protocol    how the SDK's own client calls it
 * @param apiVersion  for instance {@code 2017-07-24}
 * @param target      the value of {@code X-Amz-Target}, empty where the protocol has none
 * @param method      the HTTP method
 * @param uri         the path template, with fixed query parameters if it has any
 * @param namespace   of XML answers, empty for JSON
 * @param stem        what the SDK's request and response classes begin with
 * @param streaming   whether its answer is an event stream
 */
public record Operation(String service, String name, String eventSource, String signingName, WireProtocol protocol,
        String apiVersion, String target, String method, String uri, String namespace, String stem,
        boolean streaming) {

    /** Returns the IAM action, for instance {@code sagemaker:CreateModelCard}. */
    public String action() {
        return signingName + ":" + name;
    }

    /** Returns the SDK's request class, loading it. */
    public Class<? extends SdkPojo> requestType() {
        return type("Request");
    }

    /** Returns the SDK's response class, loading it. */
    public Class<? extends SdkPojo> responseType() {
        return type("Response");
    }

    private Class<? extends SdkPojo> type(String suffix) {
        String className = "software.amazon.awssdk.services." + service + ".model." + stem + suffix;
        try {
            return Class.forName(className).asSubclass(SdkPojo.class);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("the operation index names " + className
                    + ", which the SDK on the class path does not have; make the index again", missing);
        }
    }
}
