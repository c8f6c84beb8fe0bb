// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.guards;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.connect.http.HttpCalls;
import io.plumbline.connect.http.Json;
import io.plumbline.guardrails.detect.Harm;
import io.plumbline.guardrails.detect.HarmDetector;
import io.plumbline.guardrails.detect.HarmFinding;
import io.plumbline.guardrails.heads.Calibration;
import io.plumbline.guardrails.text.Reading;
import io.plumbline.guardrails.text.Readings;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Asks a text classifier on a server about every reading of a text, in overlapping windows; the worst of them counts. An
 * answer that lacks one of the labels that mean a harm counts as none.
 */
public final class ClassifierDetector implements HarmDetector {
    private static final int BATCH = 16;
    private static final int MOST = 256;
    private static final int OVERLAP_SHARE = 8;

    private final HttpCalls calls;
    private final TextEndpoint endpoint;
    private final Map<String, Harm> labels;
    private final Calibration calibration;
    private final int window;

    /**
     * Asks {@code endpoint}.
     *
     * @param labels      what labels mean; others are passed over
     * @param calibration from scores to severities
     * @param window      characters of one input; longer texts are cut
     */
    public ClassifierDetector(HttpCalls calls, TextEndpoint endpoint, Map<String, Harm> labels,
            Calibration calibration, int window) {
        this.calls = calls;
        this.endpoint = endpoint;
        this.labels = Map.copyOf(labels);
        this.calibration = calibration;
        this.window = window;
    }

    @Override
    public String name() {
        return endpoint.name();
    }

    @Override
    public String version() {
        return endpoint.version();
    }

    @Override
    public Set<Harm> harms() {
        return Set.copyOf(labels.values());
    }

    @Override
    public boolean isPlugIn() {
        return true;
    }

    /** A part of a reading. */
    private record Piece(Reading reading, Windows.Window window) {
        String text() {
            return window.of(reading.text());
        }
    }

    @Override
    public List<HarmFinding> detect(Readings text) {
        List<Piece> pieces = new ArrayList<>();
        for (Reading reading : text.all()) {
            Windows.of(reading.text(), window, window / OVERLAP_SHARE)
                    .forEach(each -> pieces.add(new Piece(reading, each)));
        }
        if (pieces.size() > MOST) {
            throw new PlumblineException(Category.RESOURCE_EXHAUSTED, "a text of " + text.original().length()
                    + " characters is longer than '" + name() + "' is asked about, " + MOST + " pieces of " + window
                    + ".");
        }
        Map<Harm, HarmFinding> worst = new EnumMap<>(Harm.class);
        for (int from = 0; from < pieces.size(); from += BATCH) {
            ask(pieces.subList(from, Math.min(pieces.size(), from + BATCH)), worst);
        }
        return List.copyOf(worst.values());
    }

    private void ask(List<Piece> batch, Map<Harm, HarmFinding> worst) {
        ObjectNode body = Json.object();
        ArrayNode inputs = body.putArray("inputs");
        batch.forEach(piece -> inputs.add(piece.text()));
        List<Map<String, Double>> answers = endpoint.ask(calls, body, batch.size());
        for (int at = 0; at < answers.size(); at++) {
            Piece piece = batch.get(at);
            Map<String, Double> scores = answers.get(at);
            labels.forEach((label, harm) -> worst.merge(harm, finding(piece, harm, score(label, scores)),
                    (one, other) -> other.severity() > one.severity() ? other : one));
        }
    }

    private double score(String label, Map<String, Double> scores) {
        Double score = scores.get(label);
        if (score == null) {
            throw new PlumblineException(Category.UNAVAILABLE, "The classifier '" + name() + "' gave no score for '"
                    + label + "'; let it answer with all labels, or mend plumbline.guard-models." + name()
                    + ".labels.");
        }
        return score;
    }

    private HarmFinding finding(Piece piece, Harm harm, double score) {
        Reading reading = piece.reading();
        return new HarmFinding(harm, calibration.severity(score), reading.originalBegin(piece.window().begin()),
                reading.originalEnd(piece.window().end()), name() + "/" + reading.kind());
    }
}
