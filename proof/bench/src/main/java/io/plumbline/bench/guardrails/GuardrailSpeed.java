// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.guardrails;

import io.plumbline.guardrails.assess.Guard;
import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.guardrails.policy.GuardrailPolicy;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long a guardrail takes over a text of 1,000 characters, on one thread: all policies at once, and each part alone;
 * and whether the time grows no faster than the text, up to a million characters. Before that, the memory that the
 * loaded detectors hold. Argument: SECONDS of processor time for each line (default 3). Run: ./bench guardrails [SECONDS]
 */
public final class GuardrailSpeed {
    private static final int TEXTS = 500;
    private static final int LENGTH = 1000;
    private static final long SEED = 20_261_121;
    private static final int COLLECTIONS = 3;

    private final long nanos;

    private GuardrailSpeed(int seconds) {
        this.nanos = seconds * 1_000_000_000L;
    }

    /** Measures and prints. */
    public static void main(String[] arguments) {
        GuardrailSpeed speed = new GuardrailSpeed(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3);
        List<String> texts = new Prose(SEED).texts(TEXTS, LENGTH);
        Held before = Held.now();
        Guard full = Guard.of(FullPolicy.full());
        texts.forEach(text -> full.assess(GuardRequest.of(Direction.INPUT, text)));
        before.printGrowth();
        speed.run(full, texts);
        print("%-28s %10s %10s %12s %12s %12s%n", "1,000 characters", "p50 ms", "p99 ms", "CPU p50 ms", "CPU p99 ms",
                "calls/CPU s");
        speed.line("all policies", full, texts);
        parts().forEach((name, policy) -> speed.line(name, Guard.of(policy), texts));
        print("%n%-28s %10s %14s%n", "all policies, longer texts", "CPU ms", "ms/1,000");
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
        Times times = run(guard, texts);
        double seconds = Arrays.stream(times.cpu()).sum() / 1e9;
        print("%-28s %10.3f %10.3f %12.3f %12.3f %12.0f%n", name, millis(times.wall(), 0.5), millis(times.wall(), 0.99),
                millis(times.cpu(), 0.5), millis(times.cpu(), 0.99), times.cpu().length / seconds);
    }

    private static double millis(long[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, part * sorted.length)] / 1e6;
    }

    /**
     * What the program holds after a collection.
     *
     * @param heap bytes of objects
     * @param code bytes of classes and of compiled code
     */
    private record Held(long heap, long code) {
        static Held now() {
            MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
            for (int i = 0; i < COLLECTIONS; i++) {
                memory.gc();
            }
            return new Held(memory.getHeapMemoryUsage().getUsed(), memory.getNonHeapMemoryUsage().getUsed());
        }

        void printGrowth() {
            Held after = now();
            print("the detectors hold %.1f MB of objects and %.1f MB of classes and compiled code%n%n",
                    (after.heap - heap) / 1e6, (after.code - code) / 1e6);
        }
    }

    /** Times by the clock and by the processor, each sorted: on a machine with other work only the latter repeat. */
    private record Times(long[] wall, long[] cpu) {}

    private Times run(Guard guard, List<String> texts) {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long[] wall = new long[1 << 16];
        long[] cpu = new long[1 << 16];
        int count = 0;
        long end = thread.getCurrentThreadCpuTime() + nanos;
        for (; thread.getCurrentThreadCpuTime() < end && count < wall.length; count++) {
            long begun = System.nanoTime();
            long worked = thread.getCurrentThreadCpuTime();
            guard.assess(GuardRequest.of(Direction.INPUT, texts.get(count % texts.size())));
            cpu[count] = thread.getCurrentThreadCpuTime() - worked;
            wall[count] = System.nanoTime() - begun;
        }
        Arrays.sort(wall, 0, count);
        Arrays.sort(cpu, 0, count);
        return new Times(Arrays.copyOf(wall, count), Arrays.copyOf(cpu, count));
    }

    private void longer(Guard guard, int length) {
        List<String> texts = new Prose(SEED).texts(Math.max(1, 100_000 / length), length);
        run(guard, texts);
        double median = millis(run(guard, texts).cpu(), 0.5);
        print("%,-28d %10.2f %14.3f%n", length, median, median * 1000 / length);
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
