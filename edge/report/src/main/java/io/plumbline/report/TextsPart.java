// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.explain.results.TextResults;
import io.plumbline.measure.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What pieces of text do to the output.
 *
 * @param explained words and results
 * @param text what was found
 */
record TextsPart(Explained explained, TextResults text) {
    private static final int MOST_TEXTS = 5;
    private static final int MOST_PIECES = 400;
    private static final int MOST_ROWS = 15;

    /** Pieces weaker than this share of the strongest are not marked. */
    private static final double FAINT = 0.1;
    private static final double STRONG = 0.5;

    Part part() {
        List<TextView> views = text.documents().stream()
                .flatMap(document -> document.features().stream()
                        .filter(feature -> feature.dataType().equals("free_text") && !feature.units().isEmpty())
                        .map(feature -> view(document, feature)))
                .limit(MOST_TEXTS).toList();
        List<String> sentences = List.of("Pieces: " + Names.shown(text.granularity()) + "s, language "
                + Names.shown(text.language()) + ". Underlined on orange: raises " + explained.leadName()
                + ". Underlined with dots on blue: lowers it. Bold: at least half as strong as the strongest piece."
                + (text.documents().size() > views.size()
                        ? " " + Figures.count(views.size()) + " of " + Sentences.plural(text.documents().size(), "text")
                                + " are shown; all stand in explanations_shap/out.jsonl."
                        : ""));
        return new Part("text-pieces", "", sentences, Map.of(), List.of(), List.of(), views);
    }

    private TextView view(TextResults.Document document, TextResults.FeatureUnits feature) {
        int output = explained.lead();
        double strongest = feature.units().stream().mapToDouble(unit -> Math.abs(unit.values()[output])).max()
                .orElse(0);
        TextResults.Unit first = feature.units().stream()
                .max(Comparator.comparingDouble(unit -> Math.abs(unit.values()[output]))).orElseThrow();
        List<TextView.Piece> pieces = new ArrayList<>(feature.units().stream().limit(MOST_PIECES)
                .map(unit -> piece(unit, output, strongest)).toList());
        if (feature.units().size() > MOST_PIECES) {
            pieces.add(new TextView.Piece("(" + (feature.units().size() - MOST_PIECES) + " more)", "", false, ""));
        }
        String title = "Row " + Figures.count(document.row()) + ", " + Names.brief(feature.feature()) + ": “"
                + Names.brief(first.text().orElse("")) + "” " + (first.values()[output] < 0 ? "lowers " : "raises ")
                + explained.leadName() + " most, by " + Figures.value(Math.abs(first.values()[output]))
                + "; the output is " + Figures.value(document.predictions()[output]);
        return new TextView(title, pieces, table(feature, output));
    }

    private static TextView.Piece piece(TextResults.Unit unit, int output, double strongest) {
        double value = unit.values()[output];
        double share = strongest == 0 ? 0 : Math.abs(value) / strongest;
        String effect = share < FAINT ? "" : value < 0 ? "lowers" : "raises";
        return new TextView.Piece(Names.clean(unit.text().orElse("")), effect, share >= STRONG,
                Explained.signed(value));
    }

    private FigureTable table(TextResults.FeatureUnits feature, int output) {
        List<List<String>> rows = feature.units().stream()
                .sorted(Comparator.comparingDouble(unit -> -Math.abs(unit.values()[output]))).limit(MOST_ROWS)
                .map(unit -> {
                    Interval interval = unit.intervals().get(output);
                    return List.of(Names.shown(unit.text().orElse("")), Figures.count(unit.start()),
                            Explained.signed(unit.values()[output]), Figures.interval(interval));
                }).toList();
        return new FigureTable("The strongest pieces, in " + explained.unit(),
                List.of("Piece", "From character", "Attribution", "Interval"), rows, true);
    }
}
