// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.text;

import io.plumbline.guardrails.detect.Harm;
import io.plumbline.guardrails.detect.HarmDetector;
import io.plumbline.guardrails.detect.HarmFinding;
import io.plumbline.guardrails.text.Reading;
import io.plumbline.guardrails.text.Readings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A text classifier that a customer supplies, as a stage of detection. Long texts are scored in overlapping windows, the
 * worst of which counts, and each disguise that the normaliser saw through is scored as well.
 */
public final class OnnxHarmDetector implements HarmDetector, AutoCloseable {
    private static final int BATCH = 8;
    private static final int OVERLAP_SHARE = 8;

    private final Description description;
    private final TextTokenizer tokenizer;
    private final TextSession session;
    private final Set<Harm> harms = EnumSet.noneOf(Harm.class);

    OnnxHarmDetector(Description description) {
        this.description = description;
        this.tokenizer = TextTokenizer.read(description.tokenizer());
        this.session = TextSession.open(description.model(), description.threads());
        session.requireOutputs(tokenizer.encode("a", description.tokens()), description.labels().size(),
                description.name());
        description.labels().forEach(label -> Description.harm(label).ifPresent(harms::add));
    }

    @Override
    public String name() {
        return description.name();
    }

    @Override
    public String version() {
        return description.version();
    }

    @Override
    public Set<Harm> harms() {
        return Set.copyOf(harms);
    }

    @Override
    public boolean isPlugIn() {
        return true;
    }

    @Override
    public List<HarmFinding> detect(Readings text) {
        Map<Harm, HarmFinding> strongest = new EnumMap<>(Harm.class);
        for (Reading reading : text.all()) {
            List<Encoding> windows = tokenizer.windows(reading.text(), description.tokens(),
                    description.tokens() / OVERLAP_SHARE);
            for (int from = 0; from < windows.size(); from += BATCH) {
                List<Encoding> batch = windows.subList(from, Math.min(windows.size(), from + BATCH));
                float[][] outputs = session.run(batch);
                for (int at = 0; at < outputs.length; at++) {
                    for (HarmFinding finding : findings(reading, batch.get(at), outputs[at])) {
                        strongest.merge(finding.harm(), finding,
                                (one, other) -> other.severity() > one.severity() ? other : one);
                    }
                }
            }
        }
        return List.copyOf(strongest.values());
    }

    private List<HarmFinding> findings(Reading reading, Encoding window, float[] outputs) {
        double[] chances = description.chances(outputs);
        int begin = Integer.MAX_VALUE;
        int end = 0;
        for (int at = 0; at < window.length(); at++) {
            if (window.ends()[at] > window.begins()[at]) {
                begin = Math.min(begin, window.begins()[at]);
                end = Math.max(end, window.ends()[at]);
            }
        }
        int from = end == 0 ? 0 : reading.originalBegin(begin);
        int to = end == 0 ? 0 : reading.originalEnd(end);
        List<HarmFinding> findings = new ArrayList<>();
        for (int at = 0; at < chances.length; at++) {
            double severity = description.severity(chances[at]);
            Description.harm(description.labels().get(at)).ifPresent(harm -> findings
                    .add(new HarmFinding(harm, severity, from, to, name() + "/" + reading.kind())));
        }
        return findings;
    }

    @Override
    public void close() {
        session.close();
    }
}
