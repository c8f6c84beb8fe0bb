// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.text;

import io.plumbline.explain.CallCount;
import io.plumbline.explain.results.TextResults;
import io.plumbline.explain.results.TextResults.Document;
import io.plumbline.measure.Notice;
import io.plumbline.measure.PlumblineException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Shapley values of texts: every unit of a text and every other feature of the row is a player; base value and values add up
 * to the prediction.
 *
 * <p>Rows of few players are solved exactly, up to 64 players by regression. Longer texts get Owen values, for which the units
 * of a sentence and the sentences of a paragraph stay together: exact where that is affordable, else from random orders.
 */
public final class TextExplainer {
    private TextExplainer() {}

    /**
     * Explains rows one after the other.
     *
     * @throws PlumblineException NOT_AVAILABLE_YET when the language cannot be split that way, INVALID_CONFIGURATION when the
     *         budget is too small for a text, INVALID_DATA when the model answers with something that the unit does not allow
     */
    public static TextExplanation explain(TextRequest request) {
        request.language().require(request.granularity());
        CallCount calls = new CallCount();
        List<Document> documents = new ArrayList<>();
        List<String> methods = new ArrayList<>();
        double[] base = new double[0];
        int shortened = 0;
        int longest = 0;
        for (int row = 0; row < request.rows().count(); row++) {
            DocumentExplainer explainer = new DocumentExplainer(request, row, calls);
            documents.add(explainer.document());
            methods.add(explainer.method());
            base = explainer.base();
            shortened += explainer.longestText() > request.most().orElse(Integer.MAX_VALUE) ? 1 : 0;
            longest = Math.max(longest, explainer.longestText());
        }
        TextResults results = new TextResults(request.granularity().label(), request.language().name(),
                request.model().outputs(), base, documents);
        return new TextExplanation(results, methods, calls.total(), notices(request, shortened, longest));
    }

    private static List<Notice> notices(TextRequest request, int shortened, int longest) {
        if (shortened == 0) {
            return List.of();
        }
        int most = request.most().orElseThrow();
        String message = "Only the " + most + " most important " + request.granularity().label()
                + "s of each text are listed; " + shortened + " of " + request.rows().count()
                + " rows have more, up to "
                + longest + ", whose attributions are part of the sum but not shown.";
        return List.of(new Notice("text-units-left-out", Notice.Severity.INFO, "max_top_tokens", message,
                Map.of("listed", String.valueOf(most), "rows", String.valueOf(shortened), "longest",
                        String.valueOf(longest))));
    }
}
