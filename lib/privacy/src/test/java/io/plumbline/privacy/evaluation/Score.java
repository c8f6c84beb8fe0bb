// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.evaluation;

import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.Finding;
import io.plumbline.privacy.SensitiveData;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/** Precision and recall per kind over drawn texts of three sentences: one with a value, one with another, one without. */
final class Score {
    private final Map<EntityType, int[]> counts = new EnumMap<>(EntityType.class);
    private final List<String> wrong = new ArrayList<>();

    private record Gold(EntityType type, int begin, int end) {}

    static Score of(SensitiveData data, int textsPerKind, long seed) {
        Score score = new Score();
        Set<EntityType> wanted = EnumSet.allOf(EntityType.class);
        wanted.removeAll(Set.of(EntityType.NAME, EntityType.ADDRESS, EntityType.DATE_OF_BIRTH));
        Values values = new Values(new Random(seed));
        List<EntityType> kinds = Sentences.KINDS.keySet().stream().sorted().toList();
        for (EntityType type : kinds) {
            for (int text = 0; text < textsPerKind; text++) {
                score.draw(data, wanted, values, type, kinds.get(values.number(0, kinds.size() - 1)));
            }
        }
        return score;
    }

    private void draw(SensitiveData data, Set<EntityType> wanted, Values values, EntityType first, EntityType second) {
        StringBuilder text = new StringBuilder();
        List<Gold> gold = new ArrayList<>();
        append(text, gold, values, first);
        text.append(values.one(" ", "\n"));
        text.append(Sentences.OTHERS.get(values.number(0, Sentences.OTHERS.size() - 1)).apply(values)).append(" ");
        append(text, gold, values, second);
        judge(text.toString(), gold, data.find(text.toString(), wanted));
    }

    private static void append(StringBuilder text, List<Gold> gold, Values values, EntityType type) {
        Sentences.Kind kind = Objects.requireNonNull(Sentences.KINDS.get(type));
        String said = kind.said().get(values.number(0, kind.said().size() - 1));
        String value = kind.value().apply(values);
        int begin = text.length() + said.indexOf("{}");
        text.append(said.replace("{}", value));
        gold.add(new Gold(type, begin, begin + value.length()));
    }

    private void judge(String text, List<Gold> gold, List<Finding> found) {
        for (Gold one : gold) {
            boolean hit = found.stream().anyMatch(finding -> matches(one, finding));
            counts.computeIfAbsent(one.type(), type -> new int[4])[hit ? 0 : 1]++;
            if (!hit) {
                wrong.add("missed " + one.type() + " " + text.substring(one.begin(), one.end()) + " in: " + text);
            }
        }
        for (Finding finding : found) {
            boolean right = gold.stream().anyMatch(one -> matches(one, finding));
            counts.computeIfAbsent(finding.type(), type -> new int[4])[right ? 2 : 3]++;
            if (!right) {
                wrong.add("false " + finding.type() + " " + text.substring(finding.begin(), finding.end()) + " in: "
                        + text);
            }
        }
    }

    /** The same kind, and at least half of the value. */
    private static boolean matches(Gold gold, Finding finding) {
        int shared = Math.min(gold.end(), finding.end()) - Math.max(gold.begin(), finding.begin());
        return finding.type() == gold.type() && 2 * shared >= gold.end() - gold.begin();
    }

    double recall(EntityType type) {
        int[] count = counts.getOrDefault(type, new int[4]);
        return count[0] / (double) (count[0] + count[1]);
    }

    double precision(EntityType type) {
        int[] count = counts.getOrDefault(type, new int[4]);
        return count[2] / (double) Math.max(1, count[2] + count[3]);
    }

    /** Every kind that was found where no value of any kind was. */
    double precision() {
        int right = counts.values().stream().mapToInt(count -> count[2]).sum();
        int all = right + counts.values().stream().mapToInt(count -> count[3]).sum();
        return right / (double) all;
    }

    List<String> wrong() {
        return wrong;
    }
}
