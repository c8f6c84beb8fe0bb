// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

/** Text units used by each policy: 1,000 characters each, rounded up; 0 where the policy was not evaluated. */
public record Usage(int topics, int content, int words, int sensitive, int sensitiveFree, int grounding,
        int contentImages) {}
