// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol.signature;

import io.plumbline.web.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The parameters of a raw query, in the order they came. */
record Parameters(List<Parameter> all) {
    static final String SIGNATURE = "X-Amz-Signature";

    static Parameters of(Request request) {
        List<Parameter> all = new ArrayList<>();
        for (String pair : request.query().orElse("").split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                all.add(new Parameter(PercentEncoding.decode(name, true), PercentEncoding.decode(value, true)));
            }
        }
        return new Parameters(List.copyOf(all));
    }

    Optional<String> first(String name) {
        return all.stream().filter(each -> each.nameText().equals(name)).map(Parameter::valueText).findFirst();
    }

    boolean repeats(String name) {
        return all.stream().filter(each -> each.nameText().equals(name)).count() > 1;
    }

    /** Returns the query as it is signed: encoded anew, sorted, without the signature itself. */
    String canonical() {
        return all.stream().filter(each -> !each.nameText().equals(SIGNATURE))
                .map(each -> new String[]{PercentEncoding.encode(each.name()), PercentEncoding.encode(each.value())})
                .sorted(Comparator.<String[], String>comparing(pair -> pair[0]).thenComparing(pair -> pair[1]))
                .map(pair -> pair[0] + "=" + pair[1]).collect(Collectors.joining("&"));
    }

    /** A decoded name and value. */
    record Parameter(byte[] name, byte[] value) {
        String nameText() {
            return new String(name, StandardCharsets.UTF_8);
        }

        String valueText() {
            return new String(value, StandardCharsets.UTF_8);
        }
    }
}
