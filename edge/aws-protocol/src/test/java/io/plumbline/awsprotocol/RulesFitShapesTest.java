// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;

/** Descriptions and SDK are of different days: each rule must still meet the kind of value that it is made for. */
class RulesFitShapesTest {
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    @Test
    void everyRuleMeetsTheKindOfMemberItIsMadeFor() {
        for (Operation operation : AwsWire.load().operations()) {
            ConstraintTable table = Catalogue.committed().table(operation);
            table.input(operation.name())
                    .ifPresent(rule -> structure(operation.service(), table, rule,
                            Member.builder(operation.requestType())));
            table.output(operation.name())
                    .ifPresent(rule -> structure(operation.service(), table, rule,
                            Member.builder(operation.responseType())));
        }

        assertThat(wrong).isEmpty();
        assertThat(seen).hasSizeGreaterThan(1000);
    }

    private void structure(String service, ConstraintTable table, Rule rule, SdkPojo shape) {
        if (rule instanceof Rule.Structure structure) {
            for (Member member : Member.of(shape)) {
                Rule.Slot slot = structure.members().getOrDefault(member.memberName(), Rule.Slot.FREE);
                member(service, table, slot.rule(), member);
            }
        } else {
            wrong.add(service + " " + shape.getClass().getName());
        }
    }

    private void member(String service, ConstraintTable table, int number, Member member) {
        if (number < 0 || !seen.add(service + number + member.kind())) {
            return;
        }
        Rule rule = table.rule(number).orElseThrow();
        boolean fits = switch (rule) {
            case Rule.Structure _ -> member.kind() == Kind.STRUCTURE;
            case Rule.Sequence _ -> member.kind() == Kind.LIST;
            case Rule.Entries _ -> member.kind() == Kind.MAP;
            case Rule.Text _ -> member.kind() == Kind.STRING || member.kind() == Kind.BLOB
                    || member.kind() == Kind.DOCUMENT;
            case Rule.Range _ -> member.kind().isNumber();
        };
        if (!fits) {
            wrong.add(service + " " + member.memberName() + " " + member.kind() + " " + rule);
            return;
        }
        switch (rule) {
            case Rule.Structure _ -> structure(service, table, rule, member.builder());
            case Rule.Sequence list -> member(service, table, list.element(), member.element());
            case Rule.Entries map -> member(service, table, map.value(), member.element());
            case Rule.Text _,Rule.Range _ -> {
            }
        }
    }
}
