// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.names;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.Finding;
import io.plumbline.privacy.names.NameTagger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Holds findings against what texts hold. */
final class Trial {
    private final List<Example> examples;
    private final List<List<Finding>> found = new ArrayList<>();

    /** Tries {@code tagger} on {@code examples}. */
    Trial(NameTagger tagger, List<Example> examples) {
        this.examples = examples;
        for (Example example : examples) {
            Sheet sheet = Sheet.of(example);
            found.add(tagger.find(sheet.tokens(), sheet.hidden()));
        }
    }

    /** Returns the counts of {@code type} per group of texts; a finding is right when it has the very span, or overlaps by half. */
    Map<String, Tally> tallies(EntityType type, boolean exact, Function<Example, String> group) {
        Map<String, Tally> tallies = new TreeMap<>();
        for (int index = 0; index < examples.size(); index++) {
            Tally tally = tallies.computeIfAbsent(group.apply(examples.get(index)), key -> new Tally());
            count(tally, examples.get(index), found.get(index), type, exact);
        }
        return tallies;
    }

    Tally tally(EntityType type, boolean exact) {
        Tally all = new Tally();
        for (int index = 0; index < examples.size(); index++) {
            count(all, examples.get(index), found.get(index), type, exact);
        }
        return all;
    }

    private static void count(Tally tally, Example example, List<Finding> found, EntityType type, boolean exact) {
        Example.Kind kind = type == EntityType.NAME ? Example.Kind.NAME : Example.Kind.ADDRESS;
        List<Example.Span> gold = example.spans().stream().filter(span -> span.kind() == kind).toList();
        List<Finding> own = found.stream().filter(finding -> finding.type() == type).toList();
        int right = (int) gold.stream().filter(span -> own.stream().anyMatch(each -> agree(span, each, exact))).count();
        int good = (int) own.stream().filter(each -> gold.stream().anyMatch(span -> agree(span, each, exact))).count();
        tally.add(right, own.size() - good, gold.size() - right);
    }

    private static boolean agree(Example.Span span, Finding finding, boolean exact) {
        if (exact) {
            return span.begin() == finding.begin() && span.end() == finding.end();
        }
        int shared = Math.min(span.end(), finding.end()) - Math.max(span.begin(), finding.begin());
        return 2 * shared >= Math.max(span.end() - span.begin(), finding.length());
    }

    /** Writes the figures of both types, by {@code group}. */
    void write(ObjectNode into, Function<Example, String> group) {
        for (EntityType type : List.of(EntityType.NAME, EntityType.ADDRESS)) {
            ObjectNode node = into.putObject(type.name());
            tallies(type, false, group).forEach((name, tally) -> tally.write(node.putObject(name)));
            tally(type, true).write(node.putObject("exact spans, all"));
        }
    }
}
