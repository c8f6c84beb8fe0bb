// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.access.Caller;
import io.plumbline.web.Answer;
import io.plumbline.web.Endpoint;
import io.plumbline.web.Headers;
import io.plumbline.web.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Somebody who calls the AWS API from inside this process, permissions and audit log included. */
final class Person {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String IAM_VERSION = "2010-05-08";

    private final Caller caller;
    private final Endpoint api;

    Person(Caller caller, Endpoint api) {
        this.caller = caller;
        this.api = api;
    }

    Caller caller() {
        return caller;
    }

    /** Calls an operation of SageMaker, which must do it. */
    void sagemaker(String operation, Map<String, Object> members) {
        done(operation, json(operation, members));
    }

    /** Calls an operation of SageMaker that this person may not call, so that the audit log holds an example. */
    void tries(String operation, Map<String, Object> members) {
        Answer answer = json(operation, members);
        if (!text(answer).contains("AccessDenied")) {
            throw new PlumblineException(Category.CONFLICT, "the worked example expected that "
                    + caller.principal().name() + " may not call " + operation + ", but was answered "
                    + answer.status() + ": " + text(answer));
        }
    }

    /** Posts to a path of Bedrock, which must do it. */
    void bedrock(String path, Map<String, Object> members) {
        done(path, send(path, Map.of("content-type", List.of("application/json")), written(members)));
    }

    /** Calls an operation of IAM, which must do it. */
    void iam(String operation, Map<String, String> members) {
        Map<String, String> form = new TreeMap<>(members);
        form.put("Action", operation);
        form.put("Version", IAM_VERSION);
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        done(operation, send("/", Map.of("content-type", List.of("application/x-www-form-urlencoded; charset=utf-8")),
                body.getBytes(StandardCharsets.UTF_8)));
    }

    private Answer json(String operation, Map<String, Object> members) {
        return send("/", Map.of("content-type", List.of("application/x-amz-json-1.1"), "x-amz-target",
                List.of("SageMaker." + operation)), written(members));
    }

    private static byte[] written(Map<String, Object> members) {
        try {
            return JSON.writeValueAsBytes(members);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts could not be written as JSON", impossible);
        }
    }

    private Answer send(String path, Map<String, List<String>> headers, byte[] body) {
        return api.answer(new Request("POST", path, Optional.empty(), Headers.of(headers), body,
                caller.origin().address(), caller.origin().secure()));
    }

    private void done(String operation, Answer answer) {
        if (answer.status() >= 300) {
            throw new PlumblineException(Category.CONFLICT, "the worked example could not call " + operation + " as "
                    + caller.principal().name() + ": " + answer.status() + " " + text(answer));
        }
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
