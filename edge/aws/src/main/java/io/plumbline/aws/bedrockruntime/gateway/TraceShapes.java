// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.aws.bedrockruntime.gateway.Judgement.Judged;
import io.plumbline.connect.http.Json;

/** What guardrails found, as traces tell it. */
public final class TraceShapes {
    private TraceShapes() {}

    /** Returns the trace of Converse. */
    public static ObjectNode converse(Judgement judgement) {
        ObjectNode guardrail = Json.object();
        texts(judgement, guardrail.putArray("modelOutput"));
        ObjectNode input = Json.object();
        judgement.input().forEach(judged -> input.set(judged.by().id(), judged.assessment()));
        guardrail.set("inputAssessment", input);
        ObjectNode output = guardrail.putObject("outputAssessments");
        for (Judged judged : judgement.output()) {
            output.withArray("/" + judged.by().id()).add(judged.assessment());
        }
        return reasoned(judgement, guardrail);
    }

    /** Returns the trace that goes into the body of an invocation. */
    static ObjectNode invocation(Judgement judgement) {
        ObjectNode guardrail = Json.object();
        texts(judgement, guardrail.putArray("modelOutput"));
        ObjectNode input = guardrail.putObject("input");
        judgement.input().forEach(judged -> input.set(judged.by().id(), judged.assessment()));
        ArrayNode outputs = guardrail.putArray("outputs");
        judgement.output().forEach(judged -> outputs.addObject().set(judged.by().id(), judged.assessment()));
        return reasoned(judgement, guardrail);
    }

    private static void texts(Judgement judgement, ArrayNode list) {
        judgement.modelOutput().forEach(list::add);
    }

    private static ObjectNode reasoned(Judgement judgement, ObjectNode guardrail) {
        if (!judgement.reason().isEmpty()) {
            guardrail.put("actionReason", judgement.reason());
        }
        ObjectNode trace = Json.object();
        trace.set("guardrail", guardrail);
        return trace;
    }
}
