// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis;

import io.plumbline.data.IntervalText;
import io.plumbline.data.Value;
import io.plumbline.documents.AnalysisConfig.Segments;
import io.plumbline.fairness.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Named bands of a column from {@code segment_config}: each level belongs to the first band that holds it, or to the rest. */
final class Bands {
    private final List<List<Member>> bands;
    private final List<String> names;

    private Bands(List<List<Member>> bands, List<String> names) {
        this.bands = bands;
        this.names = names;
    }

    /** Returns the bands of {@code segments}; without aliases a band is called by its values. */
    static Bands of(Segments segments) {
        List<List<Member>> bands = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int index = 0; index < segments.segments().size(); index++) {
            List<Value> values = segments.segments().get(index);
            bands.add(values.stream().map(Bands::member).toList());
            names.add(index < segments.aliases().size() ? segments.aliases().get(index) : CompatReading.joined(values));
        }
        names.add(segments.aliases().size() > bands.size() ? segments.aliases().getLast() : "rest");
        return new Bands(bands, names);
    }

    private static Member member(Value value) {
        Optional<IntervalText> interval = value instanceof Value.Text(String text)
                ? IntervalText.parse(text)
                : Optional.empty();
        return interval.isPresent() ? new Member.Within(interval.get()) : new Member.Same(value);
    }

    /** Returns the names, the rest's last. */
    List<String> names() {
        return names;
    }

    /** Returns the finite ends of all intervals and all listed numbers. */
    List<Double> breakpoints() {
        return bands.stream().flatMap(List::stream).flatMap(member -> switch (member) {
            case Member.Within(IntervalText interval) -> List.of(interval.low(), interval.high()).stream();
            case Member.Same(Value value) -> PandasValues.toFloat(value).stream().boxed();
        }).filter(Double::isFinite).toList();
    }

    /** Returns the index of the band that {@code level} lies in, {@code names().size() - 1} for the rest, -1 when missing. */
    int band(Level level) {
        if (level instanceof Level.Exactly(Value.Missing _)) {
            return -1;
        }
        for (int index = 0; index < bands.size(); index++) {
            if (bands.get(index).stream().anyMatch(member -> member.holds(level))) {
                return index;
            }
        }
        return bands.size();
    }

    private sealed interface Member {
        record Within(IntervalText interval) implements Member {
            @Override
            public boolean holds(Level level) {
                return switch (level) {
                    case Level.Exactly(Value value) -> {
                        OptionalDouble number = PandasValues.toFloat(value);
                        yield number.isPresent() && interval.contains(number.getAsDouble());
                    }
                    case Level.Between(double low, double high) -> low >= interval.low() && high <= interval.high();
                    case Level.Other _ -> false;
                };
            }
        }

        record Same(Value wanted) implements Member {
            @Override
            public boolean holds(Level level) {
                return level instanceof Level.Exactly(Value value) && StrictReading.same(value, wanted);
            }
        }

        boolean holds(Level level);
    }
}
