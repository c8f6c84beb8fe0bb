// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

/** A rule that two versions do not share; empty where a version lacks it. */
public record RuleChange(String rule, String before, String after) {}
