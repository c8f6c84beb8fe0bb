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
    private final Trials trials;

    /** Prepares {@code rules}; their findings carry {@code name}, a dot and the part. */
    protected RuleDetector(String name, Rule... rules) {
        this.name = name;
        this.rules = List.of(rules);
        this.trials = new Trials(this.rules);
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
            int begin = tokens.begin(token);
            boolean digit = Characters.digit(scan.at(begin)) >= 0;
            tryAll(scan, trials.at(tokens.length(token), digit), begin, reading, found);
            // A shape that begins with letters apart from its digits starts one token earlier.
            if (digit && token > 0 && begin - tokens.end(token - 1) == 1 && tokens.isWord(token - 1)) {
                tryAll(scan, trials.behind(tokens.length(token - 1)), tokens.begin(token - 1), reading, found);
            }
        }
        return found;
    }

    /** Of the shapes of one rule only the first that fits is reported. */
    private void tryAll(ScanText scan, List<Trials.Trial> tried, int begin, Reading reading, List<Finding> found) {
        int done = -1;
        for (int at = 0; at < tried.size(); at++) {
            Trials.Trial trial = tried.get(at);
            if (trial.rule() != done && tryOne(scan, trial, begin, reading, found)) {
                done = trial.rule();
            }
        }
    }

    private boolean tryOne(ScanText scan, Trials.Trial trial, int begin, Reading reading, List<Finding> found) {
        int end = trial.shape().read(scan, begin, reading);
        if (end < 0 || !Edges.free(scan, begin, end)) {
            return false;
        }
        Rule rule = rules.get(trial.rule());
        double score = rule.check().test(reading) ? score(scan, rule, begin, end, reading) : 0;
        if (score > 0) {
            found.add(new Finding(rule.type(), begin, end, score, names.get(trial.rule())));
        }
        return score > 0;
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
