// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import io.plumbline.web.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The query of a request: names, each with its values in order. */
record QueryText(Map<String, List<String>> parameters) {
    static QueryText of(Request request) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : request.query().orElse("").split("&")) {
            int equals = pair.indexOf('=');
            String name = Percent.decodedForm(equals < 0 ? pair : pair.substring(0, equals));
            if (!name.isEmpty()) {
                parameters.computeIfAbsent(name, key -> new ArrayList<>())
                        .add(equals < 0 ? "" : Percent.decodedForm(pair.substring(equals + 1)));
            }
        }
        return new QueryText(parameters);
    }

    Map<String, String> singles() {
        Map<String, String> singles = new HashMap<>();
        parameters.forEach((name, values) -> singles.put(name, values.getFirst()));
        return singles;
    }
}
