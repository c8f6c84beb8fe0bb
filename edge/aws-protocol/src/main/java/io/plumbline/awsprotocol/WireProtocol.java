// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

/** How an operation's members become bytes. */
public enum WireProtocol {
    /** JSON bodies, the operation in {@code X-Amz-Target}, content type {@code application/x-amz-json-1.0}. */
    AWS_JSON_1_0("application/x-amz-json-1.0"),
    /** As {@link #AWS_JSON_1_0} with content type {@code application/x-amz-json-1.1}. */
    AWS_JSON_1_1("application/x-amz-json-1.1"),
    /** Method and path name the operation; members in path, query, headers and a JSON body. */
    REST_JSON("application/json"),
    /** A form with {@code Action} and {@code Version} in, XML out. */
    AWS_QUERY("text/xml");

    private final String contentType;

    WireProtocol(String contentType) {
        this.contentType = contentType;
    }

    /** Returns the content type of answers. */
    public String contentType() {
        return contentType;
    }

    /** Returns whether bodies are JSON. */
    public boolean isJson() {
        return this != AWS_QUERY;
    }
}
