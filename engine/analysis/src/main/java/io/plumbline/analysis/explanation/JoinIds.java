// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis.explanation;

import io.plumbline.columnar.Dataset;
import io.plumbline.columnar.Dataset.Block;
import io.plumbline.data.Value;
import io.plumbline.documents.AnalysisConfig;
import io.plumbline.documents.ColumnFinder;
import io.plumbline.documents.ExplanationFiles.Ids;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The column that tells rows apart: {@code joinsource_name_or_index}. */
final class JoinIds {
    private JoinIds() {}

    /** Returns its name. */
    static Optional<String> name(AnalysisConfig config, Dataset dataset) {
        ColumnFinder finder = new ColumnFinder(dataset.columns(), "the dataset");
        return config.joinSource().map(ref -> finder.find("joinsource_name_or_index", ref));
    }

    /** Returns its values in the rows {@code rows}. */
    static Optional<Ids> of(Question question, long[] rows) {
        return name(question.config(), question.dataset()).map(name -> {
            List<String> all = texts(question.dataset(), name);
            return new Ids(name, Arrays.stream(rows).mapToObj(row -> all.get(Math.toIntExact(row))).toList());
        });
    }

    /** Returns the values of the column {@code name} in all rows, as text. */
    static List<String> texts(Dataset dataset, String name) {
        Block block = dataset.scan(List.of(name));
        List<Value> levels = block.levels().getFirst();
        return Arrays.stream(block.values()[0]).mapToObj(cell -> text(cell, levels)).toList();
    }

    private static String text(double cell, List<Value> levels) {
        if (Double.isNaN(cell)) {
            return "";
        }
        if (!levels.isEmpty()) {
            return levels.get((int) cell).text();
        }
        return cell == Math.rint(cell) ? Long.toString((long) cell) : Double.toString(cell);
    }
}
