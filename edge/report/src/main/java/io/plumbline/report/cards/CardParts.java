// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report.cards;

import io.plumbline.governance.cards.content.CardContent;
import io.plumbline.governance.cards.content.CardEvaluation;
import io.plumbline.governance.cards.content.Training;
import io.plumbline.report.Names;
import io.plumbline.report.charts.Skin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sections of a card, in the order in which they are read. */
final class CardParts {
    private final CardContent content;
    private final MetricBlocks metrics;

    CardParts(CardContent content, Skin skin) {
        this.content = content;
        this.metrics = new MetricBlocks(skin);
    }

    List<CardPart> all() {
        List<CardPart> parts = new ArrayList<>(List.of(new CardPart("overview", "Model overview", overview()),
                new CardPart("uses", "Intended uses", uses()), new CardPart("business", "Business details", business()),
                new CardPart("training", "Training", training()),
                new CardPart("evaluation", "Evaluation", evaluations()),
                new CardPart("additional", "Ethics, caveats and recommendations", additional())));
        if (!content.modelPackage().facts().isEmpty()) {
            parts.add(new CardPart("package", "Model package",
                    List.of(new Block.Facts(content.modelPackage().facts()))));
        }
        return parts;
    }

    private List<Block> overview() {
        var overview = content.overview();
        Blocks blocks = new Blocks().prose("What it does", overview.description());
        return blocks.facts(new Facts().add("Model", overview.modelName()).add("Id", overview.modelId())
                .add("Version", overview.modelVersion()).add("Kind of problem", overview.problemType())
                .add("Algorithm", overview.algorithm()).add("Made by", overview.creator())
                .add("Owned by", overview.owner()).add("Model files", overview.artifacts())
                .add("Runs in", overview.images())).all();
    }

    private List<Block> uses() {
        var uses = content.uses();
        return new Blocks().prose("Purpose", uses.purpose()).prose("Intended uses", uses.uses())
                .prose("What affects it", uses.factors()).facts(new Facts().add("Risk rating", uses.riskRating()))
                .prose("Why this rating", uses.riskExplanation()).all();
    }

    private List<Block> business() {
        var business = content.business();
        return new Blocks().prose("Business problem", business.problem())
                .prose("Stakeholders", business.stakeholders()).prose("Line of business", business.lineOfBusiness())
                .all();
    }

    private List<Block> training() {
        Training training = content.training();
        Blocks blocks = new Blocks().prose("Observations", training.observations())
                .facts(new Facts().add("Objective", training.objective()).add("On the objective",
                        training.objectiveNotes()).add("Job", training.jobArn())
                        .add("Data", training.datasets()).add("Environment", training.images()));
        if (!training.metrics().isEmpty()) {
            blocks.add(new Block.Table("Metrics of the training", List.of("Metric", "Value", "Notes"),
                    training.metrics().stream().map(metric -> List.of(Names.shown(metric.name()),
                            MetricBlocks.shown(metric.value()), metric.notes().map(Names::clean).orElse("")))
                            .toList()));
        }
        if (!training.parameters().isEmpty()) {
            blocks.add(new Block.Table("Hyper-parameters", List.of("Name", "Value"),
                    training.parameters().stream()
                            .map(parameter -> List.of(Names.shown(parameter.name()), Names.shown(parameter.value())))
                            .toList()));
        }
        return blocks.all();
    }

    private List<Block> evaluations() {
        Blocks blocks = new Blocks();
        for (CardEvaluation evaluation : content.evaluations()) {
            blocks.add(new Block.Heading(Names.shown(evaluation.name())));
            blocks.prose("", evaluation.observation()).facts(new Facts().add("Job", evaluation.jobArn())
                    .add("Data", evaluation.datasets()).addAll(evaluation.metadata()));
            evaluation.groups().forEach(group -> metrics.of(group).forEach(blocks::add));
        }
        return blocks.all();
    }

    private List<Block> additional() {
        var additional = content.additional();
        Blocks blocks = new Blocks().prose("Ethical considerations", additional.ethics())
                .prose("Caveats and recommendations", additional.caveats());
        additional.details().forEach(detail -> blocks.prose(Names.shown(detail.getKey()),
                Optional.of(detail.getValue())));
        return blocks.all();
    }

    /** Collects blocks and leaves out what says nothing. */
    private static final class Blocks {
        private final List<Block> blocks = new ArrayList<>();

        Blocks prose(String label, Optional<String> text) {
            text.filter(words -> !words.isBlank()).ifPresent(words -> blocks.add(new Block.Prose(label,
                    words.lines().map(Names::clean).map(String::strip).filter(line -> !line.isEmpty()).toList())));
            return this;
        }

        Blocks facts(Facts facts) {
            if (!facts.facts.isEmpty()) {
                blocks.add(new Block.Facts(List.copyOf(facts.facts)));
            }
            return this;
        }

        void add(Block block) {
            blocks.add(block);
        }

        List<Block> all() {
            return blocks;
        }
    }

    /** Collects facts and leaves out those without a value. */
    private static final class Facts {
        private final List<Map.Entry<String, String>> facts = new ArrayList<>();

        Facts add(String name, Optional<String> value) {
            return add(name, value.stream().toList());
        }

        Facts add(String name, List<String> values) {
            if (!values.isEmpty()) {
                facts.add(Map.entry(name, String.join("\n", values.stream().map(Names::shown).toList())));
            }
            return this;
        }

        Facts addAll(List<Map.Entry<String, String>> more) {
            more.forEach(fact -> add(Names.shown(fact.getKey()), List.of(fact.getValue())));
            return this;
        }
    }
}
