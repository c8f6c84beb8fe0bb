// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

import io.plumbline.data.Value;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The label values that distribution distances compare. A label cut at a threshold has two, its outcomes; any other has
 * its own values, in ascending order when all are numbers.
 */
record LabelAxis(int[] levelOf, int levels, boolean ordered) {

    static LabelAxis of(ContingencyCube cube, Selection selection) {
        List<Level> levels = cube.dimensions().get(cube.find(Dimension.Role.LABEL)).levels();
        byte[] positive = selection.positiveLabel();
        int[] counted = IntStream.range(0, positive.length).filter(code -> positive[code] != Selection.LEFT_OUT)
                .toArray();
        if (Arrays.stream(counted).anyMatch(code -> levels.get(code) instanceof Level.Between)) {
            return new LabelAxis(IntStream.range(0, positive.length).map(code -> positive[code]).toArray(), 2, false);
        }
        boolean ordered = Arrays.stream(counted).allMatch(code -> number(levels.get(code)).isPresent());
        int[] sorted = ordered
                ? Arrays.stream(counted).boxed()
                        .sorted(Comparator.comparingDouble(code -> number(levels.get(code)).orElse(0)))
                        .mapToInt(Integer::intValue).toArray()
                : counted;
        int[] levelOf = new int[positive.length];
        Arrays.fill(levelOf, -1);
        for (int place = 0; place < sorted.length; place++) {
            levelOf[sorted[place]] = place;
        }
        return new LabelAxis(levelOf, sorted.length, ordered);
    }

    int level(int code) {
        return levelOf[code];
    }

    /** Returns the number a level stands for, if it stands for one. */
    static OptionalDouble number(Level level) {
        if (level instanceof Level.Exactly exactly) {
            return switch (exactly.value()) {
                case Value.Whole whole -> OptionalDouble.of(whole.value());
                case Value.Decimal decimal -> OptionalDouble.of(decimal.value());
                case Value.Missing missing -> OptionalDouble.empty();
                case Value.Text text -> OptionalDouble.empty();
                case Value.Flag flag -> OptionalDouble.empty();
            };
        }
        return OptionalDouble.empty();
    }
}
