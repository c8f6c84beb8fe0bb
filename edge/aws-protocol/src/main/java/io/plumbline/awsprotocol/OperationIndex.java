// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The committed list of operations: one file a service, one line an operation. */
final class OperationIndex {
    private OperationIndex() {}

    /** Returns every operation of every service. */
    static List<Operation> operations() {
        return services().stream().flatMap(service -> lines("operations-" + service.name() + ".tsv").stream())
                .map(OperationIndex::operation).toList();
    }

    /** Returns the services, each with what its SDK classes do not say. */
    static List<ServiceRow> services() {
        return lines("services.tsv").stream().map(line -> line.split("\t", -1)).map(
                parts -> new ServiceRow(parts[0], parts[1], WireProtocol.valueOf(parts[2]), parts[3], parts[4]))
                .toList();
    }

    static ConstraintTable constraints(String service) {
        return new ConstraintTable(lines("constraints-" + service + ".tsv"));
    }

    /** Returns the operation that {@code line} writes. */
    static Operation operation(String line) {
        String[] parts = line.split("\t", -1);
        return new Operation(parts[0], parts[1], parts[2] + ".amazonaws.com", parts[2], WireProtocol.valueOf(parts[3]),
                parts[4], parts[5], parts[6], parts[7], parts[8], parts[9], parts[10].equals("stream"));
    }

    /** Returns the line that {@link #operation} reads. */
    static String line(Operation operation) {
        return String.join("\t", operation.service(), operation.name(), operation.signingName(),
                operation.protocol().name(), operation.apiVersion(), operation.target(), operation.method(),
                operation.uri(), operation.namespace(), operation.stem(), operation.streaming() ? "stream" : "");
    }

    private static List<String> lines(String name) {
        try (InputStream file = Objects.requireNonNull(OperationIndex.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#').toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("could not read " + name + " of the class path", unreadable);
        }
    }
}
