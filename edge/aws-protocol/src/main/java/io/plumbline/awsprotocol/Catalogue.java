// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkPojo;

/** The committed descriptions: every operation, and the constraints of its service once they are asked for. */
final class Catalogue {
    /** Services whose bodies are what people and models say to each other; the log keeps none of it. */
    private static final Set<String> SPOKEN = Set.of("bedrockruntime", "sagemakerruntime");
    private static final Set<String> UNSPOKEN = Set.of("guardrailConfig", "checks", "source", "outputScope");

    private final List<Operation> operations;
    private final Map<String, Operation> byStem = new HashMap<>();
    private final Map<String, ConstraintTable> tables = new ConcurrentHashMap<>();

    private Catalogue(List<Operation> operations) {
        this.operations = operations;
        operations.forEach(operation -> byStem.put(operation.service() + "." + operation.stem(), operation));
    }

    /** Returns the catalogue that is committed with this room, read once. */
    static Catalogue committed() {
        return Committed.CATALOGUE;
    }

    /** Returns a request or response as audit events show it. */
    static JsonNode audit(SdkPojo shape) {
        Catalogue catalogue = committed();
        boolean asked = shape.getClass().getName().endsWith("Request");
        Optional<Operation> operation = catalogue.find(shape.getClass(), asked ? "Request" : "Response");
        ConstraintTable table = operation.map(catalogue::table).orElse(ConstraintTable.EMPTY);
        Optional<Rule> rule = operation.map(Operation::name)
                .flatMap(name -> asked ? table.input(name) : table.output(name));
        boolean spoken = operation.filter(each -> SPOKEN.contains(each.service())).isPresent();
        return AuditTree.of(shape, table, rule, member -> !spoken || member.place() != Place.BODY
                || UNSPOKEN.contains(member.memberName()));
    }

    List<Operation> operations() {
        return operations;
    }

    /** Returns the operation whose request or response class this is, by the end of that class's name. */
    Optional<Operation> find(Class<?> type, String end) {
        String[] segments = type.getName().split("\\.");
        String name = segments[segments.length - 1];
        return segments.length < 3 || !name.endsWith(end)
                ? Optional.empty()
                : Optional.ofNullable(byStem.get(segments[segments.length - 3] + "."
                        + name.substring(0, name.length() - end.length())));
    }

    ConstraintTable table(Operation operation) {
        return tables.computeIfAbsent(operation.service(), OperationIndex::constraints);
    }

    private static final class Committed {
        private static final Catalogue CATALOGUE = new Catalogue(OperationIndex.operations());
    }
}
