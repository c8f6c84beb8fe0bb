// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.guardrails;

import io.plumbline.guardrails.assess.Guard;
import io.plumbline.guardrails.policy.ContentRule;
import io.plumbline.guardrails.policy.DeniedTopic;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.guardrails.policy.Effect;
import io.plumbline.guardrails.policy.GuardrailPolicy;
import io.plumbline.guardrails.policy.Handling;
import io.plumbline.guardrails.policy.PatternRule;
import io.plumbline.guardrails.policy.WordRule;
import io.plumbline.guardrails.stream.StreamGuard;
import io.plumbline.guardrails.stream.StreamGuard.Mode;
import io.plumbline.guardrails.stream.StreamGuard.Step;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a guardrail adds to a response that is streamed: how long a step takes in which a window was looked at, on one
 * thread, with all policies at once; and how many characters come in before the first are let go. Responses of 10,000
 * characters come in pieces of 16. Argument: SECONDS of processor time for each line (default 3). Run: ./bench
 * guardrail-streams [SECONDS]
 */
public final class StreamSpeed {
    private static final int RESPONSES = 50;
    private static final int LENGTH = 10_000;
    private static final int PIECE = 16;
    private static final Handling REPORT = Handling.of(Effect.NONE);
    /** Every sign may be the beginning of a match, so that as much waits as ever does. */
    private static final PatternRule ANYWHERE = new PatternRule("open", "", "(?s).*THE END",
            Handling.of(Effect.ANONYMIZE));
    private static final long SEED = 20_261_122;

    private final long nanos;
    private final ThreadMXBean thread = ManagementFactory.getThreadMXBean();

    private StreamSpeed(int seconds) {
        this.nanos = seconds * 1_000_000_000L;
    }

    /** Measures and prints. */
    public static void main(String[] arguments) {
        StreamSpeed speed = new StreamSpeed(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3);
        List<String> texts = new Prose(SEED).texts(RESPONSES, LENGTH);
        print("%-36s %-5s %8s %8s %8s %8s %8s %10s %12s%n", "10,000 characters in pieces of 16", "mode", "p50 ms",
                "p99 ms",
                "CPU p50", "CPU p99", "CPU max", "windows", "first out at");
        for (Mode mode : Mode.values()) {
            speed.line("all policies", Guard.of(reporting(FullPolicy.full().patterns())), mode, texts);
            speed.line("and a pattern that may begin anywhere", Guard.of(reporting(List.of(ANYWHERE))), mode, texts);
        }
    }

    /** Reports what it would block, so that responses go on to their end; masks are applied. */
    private static GuardrailPolicy reporting(List<PatternRule> patterns) {
        GuardrailPolicy full = FullPolicy.full();
        return new GuardrailPolicy(
                full.content().stream().map(rule -> new ContentRule(rule.filter(), rule.strength(Direction.INPUT),
                        rule.strength(Direction.OUTPUT), REPORT)).toList(),
                full.topics().stream()
                        .map(topic -> new DeniedTopic(topic.name(), topic.definition(), topic.examples(), REPORT))
                        .toList(),
                full.words().stream().map(word -> new WordRule(word.text(), REPORT)).toList(), Optional.of(REPORT),
                full.entities(), patterns, List.of(), "Blocked.", "Blocked.");
    }

    private void line(String name, Guard guard, Mode mode, List<String> texts) {
        run(guard, mode, texts);
        Times times = run(guard, mode, texts);
        print("%-36s %-5s %8.2f %8.2f %8.2f %8.2f %8.2f %10d %12d%n", name, mode, millis(times.wall(), 0.5),
                millis(times.wall(), 0.99), millis(times.cpu(), 0.5), millis(times.cpu(), 0.99), millis(times.cpu(), 1),
                times.cpu().length, times.first());
    }

    private static double millis(long[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, part * sorted.length)] / 1e6;
    }

    /** Times of steps in which something was looked at, by the clock and by the processor, each sorted. */
    private record Times(long[] wall, long[] cpu, int first) {}

    private Times run(Guard guard, Mode mode, List<String> texts) {
        long[] wall = new long[1 << 16];
        long[] cpu = new long[1 << 16];
        int count = 0;
        int first = 0;
        long end = thread.getCurrentThreadCpuTime() + nanos;
        for (int number = 0; thread.getCurrentThreadCpuTime() < end; number++) {
            String text = texts.get(number % texts.size());
            StreamGuard stream = StreamGuard.of(guard, mode, List.of());
            boolean silent = true;
            for (int at = 0; at <= text.length() && count < wall.length; at += PIECE) {
                boolean last = at >= text.length();
                String piece = last ? "" : text.substring(at, Math.min(text.length(), at + PIECE));
                long begun = System.nanoTime();
                long worked = thread.getCurrentThreadCpuTime();
                Step step = last ? stream.end() : stream.feed(piece);
                if (step.outcome().isPresent()) {
                    cpu[count] = thread.getCurrentThreadCpuTime() - worked;
                    wall[count++] = System.nanoTime() - begun;
                }
                if (silent && !step.released().isEmpty()) {
                    silent = false;
                    first = Math.max(first, at + PIECE);
                }
            }
        }
        Arrays.sort(wall, 0, count);
        Arrays.sort(cpu, 0, count);
        return new Times(Arrays.copyOf(wall, count), Arrays.copyOf(cpu, count), first);
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
