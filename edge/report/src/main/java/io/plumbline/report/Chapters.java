// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.explain.results.ExplanationResults;
import io.plumbline.explain.results.ShapleyResults;
import java.util.ArrayList;
import java.util.List;

/** The chapters about a model, from what was found. */
final class Chapters {
    private Chapters() {}

    /** Returns the chapters; {@code alone} when nothing else stands before them, so that the headline was just read. */
    static List<Chapter> of(Explained explained, boolean alone) {
        ExplanationResults results = explained.results();
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(drivers(explained, alone));
        curves(explained, chapters);
        if (!results.quality().isEmpty()) {
            QualityPart quality = new QualityPart(explained);
            chapters.add(new Chapter("trust", "Whether these values can be relied on", quality.sentence(),
                    List.of(quality.part())));
        }
        results.reasons().ifPresent(reasons -> chapters.add(new Chapter("reasons", "Reasons of adverse decisions",
                new ReasonsPart(reasons).sentence(), List.of(new ReasonsPart(reasons).part()))));
        groups(explained, chapters);
        results.text().ifPresent(text -> chapters.add(new Chapter("texts", "What the words do", "",
                List.of(new TextsPart(explained, text).part()))));
        return chapters;
    }

    /** Returns the finding to read first. */
    static String headline(Explained explained) {
        return explained.results().shapley().map(shapley -> new RankingPart(explained, shapley).headline())
                .orElse("The model " + Names.shown(explained.results().model().kind()) + " was explained.");
    }

    private static Chapter drivers(Explained explained, boolean alone) {
        List<Part> parts = new ArrayList<>(List.of(new ModelPart(explained).part()));
        explained.results().shapley().filter(shapley -> shapley.local().rows() > 0)
                .ifPresent(shapley -> attributions(explained, shapley, parts));
        explained.results().permutation().ifPresent(found -> parts.add(new ImportancePart(explained, found).part()));
        return new Chapter("drivers", "What drives the model", alone ? "" : headline(explained), parts);
    }

    private static void attributions(Explained explained, ShapleyResults shapley, List<Part> parts) {
        parts.add(new RankingPart(explained, shapley).part());
        if (shapley.local().rows() > 1) {
            parts.add(new SwarmPart(explained, shapley).part());
        }
        Part follow = new FollowPart(explained, shapley).part();
        if (!follow.exhibits().isEmpty()) {
            parts.add(follow);
        }
        parts.add(new RowsPart(explained, shapley).part());
    }

    private static void curves(Explained explained, List<Chapter> chapters) {
        List<Part> parts = new ArrayList<>();
        if (!explained.results().dependence().isEmpty()) {
            parts.add(new CurvesPart(explained).part());
        }
        if (!explained.results().pairs().isEmpty()) {
            parts.add(new PairsPart(explained).part());
        }
        if (!parts.isEmpty()) {
            chapters.add(new Chapter("dependence", "How the output depends on features", "", parts));
        }
    }

    private static void groups(Explained explained, List<Chapter> chapters) {
        List<Part> parts = new ArrayList<>();
        if (!explained.results().gaps().isEmpty()) {
            parts.add(new GapsPart(explained).part());
        }
        if (!explained.results().proxies().isEmpty()) {
            parts.add(new ProxiesPart(explained.results().proxies()).part());
        }
        if (!parts.isEmpty()) {
            chapters.add(new Chapter("contributions", "What features contribute between groups", "", parts));
        }
    }
}
