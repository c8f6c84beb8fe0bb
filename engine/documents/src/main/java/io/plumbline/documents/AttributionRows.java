// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import io.plumbline.explain.results.LocalValues;
import io.plumbline.explain.results.ShapleyResults;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * Attributions of tabular rows as CSV.
 *
 * @param shapley what was found
 * @param outputs names of the outputs
 * @param ids the id column, when there is one
 */
record AttributionRows(ShapleyResults shapley, List<String> outputs, Optional<ExplanationFiles.Ids> ids) {

    /** Writes attributions and predictions. */
    void values(OutputStream stream) throws IOException {
        LocalValues local = shapley.local();
        Csv csv = head(stream, List.of(""));
        outputs.forEach(output -> csv.cell("predicted_" + output));
        csv.end();
        for (int row = 0; row < local.rows(); row++) {
            id(csv, row);
            for (int at = local.at(row, 0, 0); at < local.at(row + 1, 0, 0); at++) {
                csv.cell(local.values()[at]);
            }
            for (int output = 0; output < local.outputs(); output++) {
                csv.cell(local.predictions()[row * local.outputs() + output]);
            }
            csv.end();
        }
        csv.flush();
    }

    /** Writes both standard errors of each attribution. */
    void errors(OutputStream stream) throws IOException {
        LocalValues local = shapley.local();
        Csv csv = head(stream, List.of("_sampling", "_background"));
        csv.end();
        for (int row = 0; row < local.rows(); row++) {
            id(csv, row);
            for (int at = local.at(row, 0, 0); at < local.at(row + 1, 0, 0); at++) {
                csv.cell(local.samplingErrors()[at]);
                csv.cell(local.backgroundErrors()[at]);
            }
            csv.end();
        }
        csv.flush();
    }

    private Csv head(OutputStream stream, List<String> endings) {
        Csv csv = new Csv(stream);
        ids.ifPresent(column -> csv.cell(column.name()));
        for (String output : outputs) {
            for (ShapleyResults.Player player : shapley.players()) {
                endings.forEach(ending -> csv.cell(player.name() + "_" + output + ending));
            }
        }
        return csv;
    }

    private void id(Csv csv, int row) {
        ids.ifPresent(column -> csv.cell(column.values().get(row)));
    }
}
