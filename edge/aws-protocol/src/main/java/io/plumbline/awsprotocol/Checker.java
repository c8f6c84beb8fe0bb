// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;

/** Holds one request against the constraints of its service and says in AWS's words what is wrong. */
final class Checker {
    private static final int MOST_COMPLAINTS = 10;
    private static final int LONGEST_ECHO = 100;

    private final ConstraintTable table;
    private final List<String> complaints = new ArrayList<>();

    private Checker(ConstraintTable table) {
        this.table = table;
    }

    /** Returns the sentence that refuses {@code request}, none when it keeps every constraint. */
    static Optional<String> complaint(ConstraintTable table, String operation, SdkPojo request) {
        Checker checker = new Checker(table);
        table.input(operation).ifPresent(rule -> checker.check(rule, request, Trail.START));
        int count = checker.complaints.size();
        return count == 0
                ? Optional.empty()
                : Optional.of(count + " validation error" + (count == 1 ? "" : "s") + " detected: "
                        + String.join("; ", checker.complaints));
    }

    private void check(Rule rule, Object value, Trail trail) {
        if (complaints.size() >= MOST_COMPLAINTS) {
            return;
        }
        switch (rule) {
            case Rule.Structure structure -> structure(structure, (SdkPojo) value, trail);
            case Rule.Sequence sequence -> sequence(sequence, (List<?>) value, trail);
            case Rule.Entries entries -> entries(entries, (Map<?, ?>) value, trail);
            case Rule.Text text -> scalar(text, value, trail);
            case Rule.Range range -> scalar(range, value, trail);
        }
    }

    private void structure(Rule.Structure rule, SdkPojo shape, Trail trail) {
        List<String> set = new ArrayList<>();
        for (Member member : Member.of(shape)) {
            Rule.Slot slot = rule.members().getOrDefault(member.memberName(), Rule.Slot.FREE);
            Object value = member.get(shape);
            if (value != null) {
                set.add(member.memberName());
                table.rule(slot.rule()).ifPresent(each -> check(each, value, trail.at(member.memberName())));
            } else if (slot.required()) {
                complain("null ", trail.at(member.memberName()), "Member must not be null");
            }
        }
        if (rule.union() && set.size() != 1) {
            complain("", trail, "Exactly one member must be set, and " + set.size() + " are");
        }
    }

    private void sequence(Rule.Sequence rule, List<?> list, Trail trail) {
        List<String> broken = rule.length().broken(BigDecimal.valueOf(list.size()), "length");
        broken.forEach(demand -> complain(echo(list, rule.sensitive() || isSensitive(rule.element())), trail, demand));
        Optional<Rule> element = table.rule(rule.element());
        if (element.isEmpty() || !broken.isEmpty()) {
            return;
        }
        if (isScalar(element.get())) {
            if (list.stream().anyMatch(each -> !Demands.broken(element.get(), each).isEmpty())) {
                complain(echo(list, rule.sensitive() || isSensitive(rule.element())), trail,
                        "Member must satisfy constraint: " + Demands.all(element.get()));
            }
            return;
        }
        for (int index = 0; index < list.size(); index++) {
            check(element.get(), list.get(index), trail.at(Integer.toString(index + 1)).at("member"));
        }
    }

    private void entries(Rule.Entries rule, Map<?, ?> map, Trail trail) {
        List<String> broken = rule.length().broken(BigDecimal.valueOf(map.size()), "length");
        broken.forEach(demand -> complain("", trail, demand));
        if (!broken.isEmpty()) {
            return;
        }
        side(rule.key(), map.keySet().stream().toList(), "Map keys must satisfy constraint: ", trail);
        side(rule.value(), map.values().stream().toList(), "Map value must satisfy constraint: ", trail);
    }

    private void side(int number, List<?> values, String words, Trail trail) {
        Rule rule = table.rule(number).orElse(null);
        if (rule == null) {
            return;
        }
        if (!isScalar(rule)) {
            values.forEach(each -> check(rule, each, trail.at("value").at("member")));
        } else if (values.stream().anyMatch(each -> !Demands.broken(rule, each).isEmpty())) {
            complain("", trail, words + Demands.all(rule));
        }
    }

    private void scalar(Rule rule, Object value, Trail trail) {
        Demands.broken(rule, value).forEach(demand -> complain(echo(value, rule.sensitive()), trail, demand));
    }

    private void complain(String value, Trail trail, String demand) {
        if (complaints.size() < MOST_COMPLAINTS) {
            String where = trail.parent() == null ? "the request" : "'" + trail.path() + "'";
            complaints.add("Value " + value + "at " + where + " failed to satisfy constraint: " + demand);
        }
    }

    private boolean isSensitive(int number) {
        return table.rule(number).filter(rule -> !isScalar(rule) || rule.sensitive()).isPresent();
    }

    private static boolean isScalar(Rule rule) {
        return rule instanceof Rule.Text || rule instanceof Rule.Range;
    }

    private static String echo(@Nullable Object value, boolean sensitive) {
        if (sensitive || value instanceof SdkBytes || value instanceof List<?> list && list.size() > LONGEST_ECHO) {
            return "";
        }
        String text = String.valueOf(value);
        return text.length() > LONGEST_ECHO ? "" : "'" + text + "' ";
    }
}
