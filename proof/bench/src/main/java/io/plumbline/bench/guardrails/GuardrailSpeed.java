// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.guardrails;

import io.plumbline.guardrails.assess.Guard;
import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.guardrails.policy.GuardrailPolicy;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long a guardrail takes over a text of 1,000 characters, on one thread: all policies at once, and each part alone;
 * and whether the time grows no faster than the text, up to a million characters. Argument: SECONDS for each line
 * (default 5). Run: ./bench guardrails [SECONDS]
 */
public final class GuardrailSpeed {
    private static final int TEXTS = 500;
    private static final int LENGTH = 1000;
    private static final long SEED = 20_261_121;

    private final long nanos;

    private GuardrailSpeed(int seconds) {
        this.nanos = seconds * 1_000_000_000L;
    }

    /** Measures and prints. */
    public static void main(String[] arguments) {
        GuardrailSpeed speed = new GuardrailSpeed(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5);
        List<String> texts = new Prose(SEED).texts(TEXTS, LENGTH);
        Guard full = Guard.of(FullPolicy.full());
        speed.run(full, texts);
        print("%-28s %10s %10s %10s %10s%n", "1,000 characters", "p50 ms", "p99 ms", "max ms", "calls/s");
        speed.line("all policies", full, texts);
        parts().forEach((name, policy) -> speed.line(name, Guard.of(policy), texts));
        print("%n%-28s %10s %14s%n", "all policies, longer texts", "ms", "ms/1,000");
        for (int length : new int[]{1_000, 10_000, 100_000, 1_000_000}) {
            speed.longer(full, length);
        }
    }

    private static Map<String, GuardrailPolicy> parts() {
        Map<String, GuardrailPolicy> parts = new LinkedHashMap<>();
        parts.put("reading alone", FullPolicy.none());
        parts.put("content filters and attacks", FullPolicy.content());
        parts.put("3 topics", FullPolicy.topics());
        parts.put("100 words and profanity", FullPolicy.words());
        parts.put("31 kinds of sensitive data", FullPolicy.entities());
        parts.put("3 patterns", FullPolicy.patterns());
        return parts;
    }

    private void line(String name, Guard guard, List<String> texts) {
        run(guard, texts);
        long[] times = run(guard, texts);
        Arrays.sort(times);
        double seconds = Arrays.stream(times).sum() / 1e9;
        print("%-28s %10.3f %10.3f %10.3f %10.0f%n", name, millis(times, 0.5), millis(times, 0.99), millis(times, 1),
                times.length / seconds);
    }

    private static double millis(long[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, part * sorted.length)] / 1e6;
    }

    private long[] run(Guard guard, List<String> texts) {
        long[] times = new long[1 << 16];
        int count = 0;
        long end = System.nanoTime() + nanos;
        for (long begun = System.nanoTime(); begun < end && count < times.length; count++) {
            guard.assess(GuardRequest.of(Direction.INPUT, texts.get(count % texts.size())));
            long now = System.nanoTime();
            times[count] = now - begun;
            begun = now;
        }
        return Arrays.copyOf(times, count);
    }

    private void longer(Guard guard, int length) {
        List<String> texts = new Prose(SEED).texts(Math.max(1, 100_000 / length), length);
        run(guard, texts);
        long[] times = run(guard, texts);
        Arrays.sort(times);
        double median = millis(times, 0.5);
        print("%,-28d %10.2f %14.3f%n", length, median, median * 1000 / length);
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
