// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.http;

import io.plumbline.web.Answer;
import io.plumbline.web.Headers;
import java.util.Locale;
import java.util.UUID;

/** Why a request never got as far as an operation, told in the two shapes that AWS clients read. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SERVER_FAULT = 500;

    private final int status;
    private final String code;

    /** Refuses with {@code status}, an error code and one sentence without quotes, angle brackets or ampersands. */
    Refusal(int status, String code, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
        this.code = code;
    }

    static Refusal ofOurs() {
        return new Refusal(SERVER_FAULT, "InternalFailure", "The server failed; what was asked may not be done.");
    }

    /** Returns the answer to a client that sent {@code headers}. */
    Answer answer(Headers headers) {
        String id = UUID.randomUUID().toString();
        String type = headers.first("content-type").orElse("").toLowerCase(Locale.ROOT);
        Answer answer = type.startsWith("application/x-www-form-urlencoded")
                ? Answer.text(status, "text/xml", xml(id))
                : Answer.text(status, type.startsWith("application/x-amz-json-1.") ? type : "application/json", json())
                        .with("x-amzn-errortype", code);
        return answer.with("x-amzn-requestid", id);
    }

    /** Half of the clients look for {@code message}, the others for {@code Message}. */
    private String json() {
        return "{\"__type\":\"" + code + "\",\"message\":\"" + getMessage() + "\",\"Message\":\"" + getMessage()
                + "\"}";
    }

    private String xml(String id) {
        return "<ErrorResponse><Error><Type>" + (status < SERVER_FAULT ? "Sender" : "Receiver") + "</Type><Code>" + code
                + "</Code><Message>" + getMessage() + "</Message></Error><RequestId>" + id
                + "</RequestId></ErrorResponse>";
    }
}
