// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.sensitive;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.guardrails.policy.EntityRule;
import io.plumbline.guardrails.policy.Handling;
import io.plumbline.guardrails.policy.PatternRule;
import io.plumbline.guardrails.sensitive.SensitiveHits.EntityHit;
import io.plumbline.guardrails.sensitive.SensitiveHits.PatternHit;
import io.plumbline.guardrails.text.Normaliser;
import io.plumbline.guardrails.text.Reading;
import io.plumbline.guardrails.text.Readings;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.Finding;
import io.plumbline.privacy.SensitiveData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * The rules of a policy on sensitive data, made ready. A text is searched as given, and once more as it reads plainly
 * where its letters or digits were disguised. Linear in the length of the text.
 */
public final class SensitiveRules {
    /** More matches of one pattern than this are not told apart; the search fails instead. */
    public static final int MOST_MATCHES = 10_000;

    private final SensitiveData data;
    private final Map<EntityType, EntityRule> entities = new EnumMap<>(EntityType.class);
    private final Map<PatternRule, Pattern> patterns = new LinkedHashMap<>();
    private final Map<PatternRule, Beginnings> beginnings = new LinkedHashMap<>();

    private SensitiveRules(SensitiveData data) {
        this.data = data;
    }

    /** Makes rules ready; throws INVALID_ARGUMENT where a pattern is none. */
    public static SensitiveRules of(List<EntityRule> entities, List<PatternRule> patterns, SensitiveData data) {
        SensitiveRules rules = new SensitiveRules(data);
        entities.forEach(rule -> rules.entities.putIfAbsent(rule.type(), rule));
        patterns.forEach(rule -> {
            Pattern pattern = rule.compile();
            rules.patterns.put(rule, pattern);
            rules.beginnings.put(rule, Beginnings.of(pattern));
        });
        return rules;
    }

    /** Returns what the rules that look at texts of {@code direction} find in {@code text}. */
    public SensitiveHits find(Readings text, Direction direction) {
        boolean disguised = Disguise.isOn(text);
        return new SensitiveHits(entities(text, direction, disguised), patterns(text, direction, disguised));
    }

    /**
     * Returns the first place in {@code text}, not before {@code from}, where a match of a pattern begins that more text
     * could complete or lengthen; the length of the text when there is none.
     */
    public int undecidedFrom(String text, int from, Direction direction) {
        List<Beginnings> asked = beginnings.entrySet().stream()
                .filter(each -> each.getKey().handling().isEnabled(direction)).map(Map.Entry::getValue).toList();
        int first = first(asked, text, from);
        if (asked.isEmpty() || first == from) {
            return first;
        }
        Reading plain = Normaliser.plain(text);
        if (plain.text().equals(text)) {
            return first;
        }
        int at = 0;
        while (at < plain.text().length() && plain.originalBegin(at) < from) {
            at++;
        }
        int behind = first(asked, plain.text(), at);
        return behind == plain.text().length() ? first : Math.min(first, plain.originalBegin(behind));
    }

    private static int first(List<Beginnings> asked, String text, int from) {
        return asked.stream().mapToInt(each -> each.in(text, from)).min().orElse(text.length());
    }

    private List<EntityHit> entities(Readings text, Direction direction, boolean disguised) {
        Map<EntityType, EntityRule> wanted = new EnumMap<>(EntityType.class);
        entities.forEach((type, rule) -> {
            if (rule.handling().isEnabled(direction)) {
                wanted.put(type, rule);
            }
        });
        List<EntityHit> hits = new ArrayList<>();
        if (wanted.isEmpty()) {
            return hits;
        }
        for (Finding finding : data.find(text.original(), wanted.keySet())) {
            hits.add(hit(wanted, finding, finding.begin(), finding.end()));
        }
        if (disguised) {
            Reading plain = text.plain();
            for (Finding finding : data.find(plain.text(), wanted.keySet())) {
                hits.add(hit(wanted, finding, plain.originalBegin(finding.begin()), plain.originalEnd(finding.end())));
            }
            return widest(hits, EntityHit::rule, EntityHit::begin, EntityHit::end);
        }
        return hits;
    }

    /** Of two hits of one rule of which one holds the other, the wider is kept. */
    private static <T> List<T> widest(List<T> hits, Function<T, Object> rule, ToIntFunction<T> begin,
            ToIntFunction<T> end) {
        List<T> kept = new ArrayList<>();
        Map<Object, Integer> reached = new HashMap<>();
        hits.stream().sorted(Comparator.comparingInt(begin).thenComparing(Comparator.comparingInt(end).reversed()))
                .forEach(hit -> {
                    int last = end.applyAsInt(hit);
                    if (last > reached.getOrDefault(rule.apply(hit), -1)) {
                        reached.put(rule.apply(hit), last);
                        kept.add(hit);
                    }
                });
        return kept;
    }

    private static EntityHit hit(Map<EntityType, EntityRule> rules, Finding finding, int begin, int end) {
        EntityRule rule = rules.get(finding.type());
        if (rule == null) {
            throw new IllegalStateException("a detector found " + finding.type() + ", which was not asked for");
        }
        return new EntityHit(rule, begin, end, finding.score());
    }

    private List<PatternHit> patterns(Readings text, Direction direction, boolean disguised) {
        List<PatternHit> hits = new ArrayList<>();
        patterns.forEach((rule, pattern) -> {
            Handling handling = rule.handling();
            if (handling.isEnabled(direction)) {
                List<PatternHit> own = new ArrayList<>();
                Matcher matcher = pattern.matcher(text.original());
                while (matcher.find()) {
                    add(own, rule, matcher.start(), matcher.end());
                }
                hits.addAll(disguised ? withPlain(own, rule, pattern, text.plain()) : own);
            }
        });
        hits.sort(Comparator.comparingInt(PatternHit::begin));
        return hits;
    }

    private static List<PatternHit> withPlain(List<PatternHit> own, PatternRule rule, Pattern pattern, Reading plain) {
        Matcher matcher = pattern.matcher(plain.text());
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                add(own, rule, plain.originalBegin(matcher.start()), plain.originalEnd(matcher.end()));
            }
        }
        return widest(own, PatternHit::rule, PatternHit::begin, PatternHit::end);
    }

    private static void add(List<PatternHit> hits, PatternRule rule, int begin, int end) {
        if (hits.size() == MOST_MATCHES) {
            throw new PlumblineException(Category.LIMIT_EXCEEDED, "The pattern '" + rule.name() + "' matched more than "
                    + MOST_MATCHES + " times in one text: narrow the pattern or split the text.");
        }
        if (end > begin) {
            hits.add(new PatternHit(rule, begin, end));
        }
    }
}
