// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.rules;

import io.plumbline.privacy.Characters;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.Finding;
import io.plumbline.privacy.PiiDetector;
import io.plumbline.privacy.ScanText;
import io.plumbline.privacy.Tokens;
import io.plumbline.privacy.context.Cues;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Runs rules over every token that holds a digit. Offsets are UTF-16, end exclusive. Linear: each token starts a bounded
 * number of readings of bounded length. Words around a candidate are asked for only after form, edges and check agree.
 */
public class RuleDetector implements PiiDetector {
    /** What a word loses for each unit it is further away, so that of two kinds the one named nearer stands. */
    private static final double PER_UNIT = 0.003;

    private final String name;
    private final List<Rule> rules;
    private final List<String> names;
    private final Set<EntityType> types;

    /** Prepares {@code rules}; their findings carry {@code name}, a dot and the part. */
    protected RuleDetector(String name, Rule... rules) {
        this.name = name;
        this.rules = List.of(rules);
        this.names = this.rules.stream().map(rule -> rule.part().isEmpty() ? name : name + "." + rule.part()).toList();
        this.types = Collections.unmodifiableSet(this.rules.stream().map(Rule::type)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EntityType.class))));
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Set<EntityType> types() {
        return types;
    }

    @Override
    public final List<Finding> find(ScanText scan) {
        Tokens tokens = scan.tokens();
        List<Finding> found = new ArrayList<>();
        Reading reading = new Reading();
        for (int nth = 0; nth < tokens.numericCount(); nth++) {
            int token = tokens.numeric(nth);
            for (int rule = 0; rule < rules.size(); rule++) {
                tryAt(scan, token, rule, reading, found);
            }
        }
        return found;
    }

    private void tryAt(ScanText scan, int token, int number, Reading reading, List<Finding> found) {
        Rule rule = rules.get(number);
        List<Shape> shapes = rule.shapes();
        for (int at = 0; at < shapes.size(); at++) {
            Shape shape = shapes.get(at);
            int begin = start(scan, token, shape);
            int end = begin < 0 ? -1 : shape.read(scan, begin, reading);
            if (end >= 0 && Edges.free(scan, begin, end) && rule.check().test(reading)) {
                double score = score(scan, rule, begin, end, reading);
                if (score > 0) {
                    found.add(new Finding(rule.type(), begin, end, score, names.get(number)));
                    return;
                }
            }
        }
    }

    /** A shape that begins with letters apart from its digits starts one token earlier. */
    private static int start(ScanText scan, int token, Shape shape) {
        Tokens tokens = scan.tokens();
        int begin = tokens.begin(token);
        boolean digitFirst = Characters.digit(scan.at(begin)) >= 0;
        if (shape.startsWithDigit()) {
            return digitFirst ? begin : -1;
        }
        if (digitFirst && shape.leadingLetters() > 0) {
            boolean letters = token > 0 && tokens.isWord(token - 1)
                    && tokens.length(token - 1) == shape.leadingLetters()
                    && begin - tokens.end(token - 1) == 1;
            return letters ? tokens.begin(token - 1) : -1;
        }
        return begin;
    }

    private static double score(ScanText scan, Rule rule, int begin, int end, Reading reading) {
        int distance = rule.cues().distance(scan, begin, end);
        if (distance >= 0) {
            return Math.max(rule.alone(), rule.said() - distance * PER_UNIT);
        }
        boolean weak = distance == Cues.AGAINST || reading.hasLower() || continues(scan, begin, end, reading);
        return weak ? 0 : rule.alone();
    }

    /** Groups of digits with spaces between, and yet more of them beside: a longer number, or a row of a table. */
    private static boolean continues(ScanText scan, int begin, int end, Reading reading) {
        return reading.separator() == ' ' && (scan.at(begin - 1) == ' ' && Characters.digit(scan.at(begin - 2)) >= 0
                || scan.at(end) == ' ' && Characters.digit(scan.at(end + 1)) >= 0);
    }
}
