// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis;

import io.plumbline.data.ColumnProfile;
import io.plumbline.data.ColumnType;
import io.plumbline.data.Value;
import io.plumbline.fairness.Level;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.List;

/** Refuses columns that strict cannot compare with numbers, though the original would without a word. */
final class Sound {
    private Sound() {}

    /**
     * Checks the column that plays {@code role} and is compared with {@code values}.
     *
     * @throws PlumblineException when it holds infinite numbers, or text among the numbers it is compared with
     */
    static void check(String role, ColumnProfile column, List<Value> values, List<Level> levels) {
        if (infinite(column)) {
            throw new PlumblineException(Category.INVALID_DATA, role + " '" + column.name()
                    + "' holds an infinite number: every value must be finite; leave a field empty where it is unknown.");
        }
        boolean numbersWanted = !values.isEmpty() && values.stream().noneMatch(Value.Text.class::isInstance);
        long numbers = levels.stream().filter(Sound::isNumber).count();
        long words = LabelPlan.names(levels).size() - numbers;
        if (column.type() == ColumnType.TEXT && numbersWanted && numbers > 0 && words > 0) {
            throw new PlumblineException(Category.INVALID_DATA,
                    role + " '" + column.name() + "' is compared with the number "
                            + values.getFirst().text() + " but mixes " + numbers + " distinct numbers with " + words
                            + " distinct words: write all of its values as numbers, or list the value as text.");
        }
    }

    private static boolean infinite(ColumnProfile column) {
        return column.min().isPresent() && Double.isInfinite(column.min().getAsDouble())
                || column.max().isPresent() && Double.isInfinite(column.max().getAsDouble());
    }

    private static boolean isNumber(Level level) {
        return level instanceof Level.Exactly(Value.Text text) && PandasValues.toFloat(text).isPresent();
    }
}
