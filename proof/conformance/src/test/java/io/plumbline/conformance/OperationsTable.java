// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.conformance;

import io.plumbline.awsprotocol.AwsWire;
import io.plumbline.awsprotocol.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** Every operation that the wire knows, and whether a running server serves it, found by asking it. */
final class OperationsTable {
    private static final int NOT_SERVED = 501;

    private final House house;
    private final Keys nobody;
    private final Raw raw;
    private final Properties partly = new Properties();

    /** A table of what {@code house} serves, asked by somebody who may do nothing, so that nothing happens. */
    OperationsTable(House house, Keys nobody) throws IOException {
        this.house = house;
        this.nobody = nobody;
        this.raw = Raw.to(house.address());
        try (InputStream in = Objects.requireNonNull(OperationsTable.class.getResourceAsStream("partly.properties"));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            partly.load(reader);
        }
    }

    /** Returns the reference as Markdown. */
    String markdown() throws IOException {
        StringBuilder text = new StringBuilder(
                """
                        # AWS operations

                        Every operation of the services that Plumbline speaks, as a running server answers it. An operation that is not served is
                        answered with 501 and its name. Made by the tests in proof/conformance; do not edit it by hand.

                        """);
        StringBuilder services = new StringBuilder();
        text.append("| service | served | partly | not served |\n|---|---|---|---|\n");
        for (Map.Entry<String, List<Operation>> service : byService().entrySet()) {
            Count count = new Count();
            services.append("\n## ").append(service.getKey())
                    .append("\n\n| operation | served | what is missing |\n|---|---|---|\n");
            for (Operation operation : service.getValue()) {
                services.append(row(operation, count));
            }
            text.append("| ").append(service.getKey()).append(" | ").append(count.whole).append(" | ")
                    .append(count.partly).append(" | ").append(count.not).append(" |\n");
        }
        if (!partly.isEmpty()) {
            throw new IllegalStateException("not served, but said to be served partly: " + partly.keySet());
        }
        return text.append(services).toString();
    }

    private static Map<String, List<Operation>> byService() {
        Map<String, List<Operation>> services = new TreeMap<>();
        AwsWire.load().operations().stream().sorted(Comparator.comparing(Operation::name)).forEach(
                each -> services.computeIfAbsent(each.service(), service -> new ArrayList<>()).add(each));
        return services;
    }

    private String row(Operation operation, Count count) throws IOException {
        String missing = "";
        String state = "no";
        if (isServed(operation)) {
            Object lacks = partly.remove(operation.service() + "." + operation.name());
            missing = lacks == null ? "" : lacks.toString();
            state = lacks == null ? "yes" : "partly";
        }
        count.add(state);
        return "| " + operation.name() + " | " + state + " | " + missing + " |\n";
    }

    private boolean isServed(Operation operation) throws IOException {
        int status = switch (operation.protocol()) {
            case AWS_JSON_1_0, AWS_JSON_1_1 -> raw.signed("/", operation.signingName(), "{}",
                    Map.of("content-type", operation.protocol().contentType(), "x-amz-target", operation.target()),
                    nobody, house.now()).statusCode();
            case AWS_QUERY -> raw.form(operation.signingName(),
                    "Action=" + operation.name() + "&Version=" + operation.apiVersion(), nobody).statusCode();
            case REST_JSON -> raw.rest(operation.method(), operation.uri().replaceAll("\\{[^}]*}", "x"),
                    operation.signingName(), nobody, house.now()).statusCode();
        };
        if (status == 403 || status == 400 || status == 200 || status == NOT_SERVED) {
            return status != NOT_SERVED;
        }
        throw new IllegalStateException(operation.action() + " was answered with " + status);
    }

    /** How many operations of a service there are of each kind. */
    private static final class Count {
        private int whole;
        private int partly;
        private int not;

        void add(String state) {
            switch (state) {
                case "yes" -> whole++;
                case "partly" -> partly++;
                default -> not++;
            }
        }
    }
}
