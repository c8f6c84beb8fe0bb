// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import io.plumbline.web.Request;
import java.util.Locale;

/** What on a request tells its protocol. */
enum WireSign {
    CBOR, TARGET, FORM, PATH;

    private static final String FORM_TYPE = "application/x-www-form-urlencoded";

    static WireSign of(Request request) {
        if (request.header("smithy-protocol").filter("rpc-v2-cbor"::equals).isPresent()) {
            return CBOR;
        }
        if (request.header("x-amz-target").isPresent()) {
            return TARGET;
        }
        return isRoot(request) && (isPostedForm(request) || hasAction(request)) ? FORM : PATH;
    }

    /** Returns the form of a request with the sign FORM: its body, or its query when it has no body. */
    static Form form(Request request) {
        return isPostedForm(request) ? Form.of(request.body()) : Form.of(request.query().orElse(""));
    }

    private static boolean isRoot(Request request) {
        return request.path().isEmpty() || request.path().equals("/");
    }

    private static boolean isPostedForm(Request request) {
        return request.method().equals("POST")
                && request.header("content-type").orElse("").toLowerCase(Locale.ROOT).startsWith(FORM_TYPE);
    }

    private static boolean hasAction(Request request) {
        String query = request.query().orElse("");
        return query.startsWith("Action=") || query.contains("&Action=");
    }
}
