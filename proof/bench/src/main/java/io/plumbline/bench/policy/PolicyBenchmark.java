// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.policy;

import io.plumbline.security.access.Question;
import io.plumbline.security.personas.Persona;
import io.plumbline.security.policy.Circumstances;
import io.plumbline.security.policy.CompiledPolicy;
import io.plumbline.security.policy.ConditionKeys;
import io.plumbline.security.policy.Evaluation;
import io.plumbline.security.policy.Outcome;
import io.plumbline.security.policy.PolicySet;
import io.plumbline.security.policy.Subject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does one decision over the 21 statements of three personas take, compiled before, and with compiling each
 * time? Run: ./bench policy
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PolicyBenchmark {
    private static final List<Persona> PERSONAS = List.of(Persona.DATA_SCIENTIST, Persona.MLOPS,
            Persona.SAGEMAKER_COMPUTE);
    private static final String CARD = "arn:aws:sagemaker:eu-central-1:111122223333:model-card/credit";
    private static final Question READ = Question.of("sagemaker:DescribeModelCard", CARD);
    private static final Question WRITE = new Question("sagemaker:UpdateModelCard", CARD,
            Map.of(ConditionKeys.MODEL_CARD_STATUS, List.of("PendingReview")));

    private final Circumstances circumstances = new Circumstances(
            Subject.user("arn:aws:iam::111122223333:user/ana", "111122223333"), "111122223333",
            Map.of("aws:username", List.of("ana"), "aws:sourceip", List.of("203.0.113.7")));
    private final PolicySet policies = compiled();

    /** A question that no statement allows. */
    @Benchmark
    public Outcome denied() {
        return Evaluation.evaluate(policies, READ, circumstances);
    }

    /** A question that a statement with a condition allows. */
    @Benchmark
    public Outcome allowed() {
        return Evaluation.evaluate(policies, WRITE, circumstances);
    }

    /** The same without keeping what is compiled. */
    @Benchmark
    public Outcome compiledEachTime() {
        return Evaluation.evaluate(compiled(), WRITE, circumstances);
    }

    private static PolicySet compiled() {
        Stream<CompiledPolicy> compiled = PERSONAS.stream()
                .map(persona -> CompiledPolicy.of(persona.title(), persona.document()));
        return PolicySet.ofIdentity(compiled.toList());
    }
}
