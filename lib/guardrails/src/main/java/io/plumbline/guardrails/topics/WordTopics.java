// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.topics;

import com.google.auto.service.AutoService;
import io.plumbline.guardrails.assess.TopicDetector;
import io.plumbline.guardrails.assess.TopicScorer;
import io.plumbline.guardrails.policy.DeniedTopic;
import java.util.List;

/**
 * Recognises denied topics by their words: those of the name, the definition and the examples, and words that belong to
 * the same subject. Each word counts by how much more often the topic uses it than ordinary text. Preparing a topic takes
 * milliseconds, scoring time linear in the length of the text and nearly independent of the number of topics.
 */
@AutoService(TopicDetector.class)
public final class WordTopics implements TopicDetector {
    private final Severity severity;

    /** Uses the thresholds that ship. */
    public WordTopics() {
        this(Severity.builtIn());
    }

    /** Uses {@code severity}. */
    public WordTopics(Severity severity) {
        this.severity = severity;
    }

    @Override
    public String name() {
        return "topics";
    }

    @Override
    public String version() {
        return "2";
    }

    @Override
    public TopicScorer prepare(List<DeniedTopic> topics) {
        return new Compiled(topics, severity);
    }
}
