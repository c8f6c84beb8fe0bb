// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import io.plumbline.explain.results.ExplanationResults;
import io.plumbline.fairness.results.AnalysisResults;
import java.util.Optional;

/**
 * Writes results.json: everything an analysis found, in both modes. docs/reference/results.schema.json describes it.
 *
 * <p>Keys are in snake case and in the order of the records; a key without a value is left out. A strict value is a number or
 * {@code {"undefined": reason}}; a compat value is a number, "Infinity", "-Infinity" or {@code {"error": text}}. Of groups
 * that are suppressed, nothing is written that tells how many rows they have. Attributions of single rows stand in
 * {@link ExplanationFiles}; here are only those of the rows that reports show.
 */
public final class ResultsDocuments {
    /** Version of the document's shape; raised when a key changes its meaning or goes away. */
    static final String SCHEMA_VERSION = "1.0";

    private static final String SCHEMA = "results.schema.json";

    private ResultsDocuments() {}

    /** Returns the document of {@code results} and {@code explanations} as UTF-8. */
    public static byte[] write(AnalysisResults results, Optional<ExplanationResults> explanations) {
        return JsonOutput.document(out -> {
            out.text("$schema", SCHEMA);
            out.text("schema_version", SCHEMA_VERSION);
            RunWriter run = new RunWriter(out);
            GroupWriter groups = new GroupWriter(out);
            run.run(results);
            out.objects("facets", results.facets(), facet -> {
                out.text("name", facet.name());
                out.objects("splits", facet.splits(), new SplitWriter(out)::split);
                out.object("groups", _ -> groups.table(facet.groups()));
            });
            results.performance()
                    .ifPresent(performance -> out.object("performance", _ -> run.performance(performance)));
            out.objects("intersections", results.intersections(), groups::table);
            results.subgroups().ifPresent(search -> out.object("subgroups", _ -> groups.search(search)));
            results.gate().ifPresent(gate -> out.object("gate", _ -> run.gate(gate)));
            explanations.ifPresent(
                    found -> out.object("explanations", _ -> new ExplanationWriter(out).explanations(found)));
        });
    }
}
