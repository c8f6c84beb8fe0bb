// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis.explanation;

import io.plumbline.documents.ExplanationConfig.Options;
import io.plumbline.documents.ExplanationConfig.Shap;
import io.plumbline.explain.Game.Unit;
import io.plumbline.explain.coalition.Budget;
import io.plumbline.explain.coalition.Engine;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the coalition engines were told, in a form that a replay bundle can keep.
 *
 * @param budget what the run may cost
 * @param unit unit of the attributions
 * @param level coverage that the intervals are meant to have
 */
record CoalitionRun(Budget budget, Unit unit, double level) {
    private static final String COALITIONS = "coalitions";
    private static final String CALLS = "max_model_calls";
    private static final String TARGET = "target_error";
    private static final String ENGINE = "engine";
    private static final String UNIT = "unit";
    private static final String LEVEL = "level";

    static CoalitionRun of(Shap shap, Options options, double level) {
        return new CoalitionRun(new Budget(shap.coalitions(), options.modelCalls(), options.targetError(),
                engine(options.engine())), shap.logOdds() ? Unit.LOG_ODDS : Unit.OUTPUT, level);
    }

    /** Returns what {@link #settings} gave. */
    static CoalitionRun of(Map<String, String> settings) {
        return new CoalitionRun(new Budget(number(settings, COALITIONS), number(settings, CALLS),
                Double.parseDouble(required(settings, TARGET)), engine(settings.getOrDefault(ENGINE, ""))),
                Unit.valueOf(required(settings, UNIT)), Double.parseDouble(required(settings, LEVEL)));
    }

    /** Returns all of it by name. */
    Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>(Map.of(TARGET, Double.toHexString(budget.targetError()), UNIT,
                unit.name(), LEVEL, Double.toHexString(level)));
        budget.coalitions().ifPresent(count -> settings.put(COALITIONS, Long.toString(count)));
        budget.jobCalls().ifPresent(count -> settings.put(CALLS, Long.toString(count)));
        budget.engine().ifPresent(engine -> settings.put(ENGINE, engine.label()));
        return settings;
    }

    private static String required(Map<String, String> settings, String key) {
        String value = settings.get(key);
        if (value == null) {
            throw new PlumblineException(Category.INVALID_DATA,
                    "The bundle does not say under settings what " + key + " was, so it cannot be computed again.");
        }
        return value;
    }

    private static OptionalLong number(Map<String, String> settings, String key) {
        return settings.containsKey(key) ? OptionalLong.of(Long.parseLong(settings.get(key))) : OptionalLong.empty();
    }

    private static Optional<Engine> engine(String label) {
        return Stream.of(Engine.values()).filter(engine -> engine.label().equals(label)).findFirst();
    }
}
