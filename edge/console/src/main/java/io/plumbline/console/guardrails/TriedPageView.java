// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

/** The outcome of a try as a page of its own, for browsers without scripts. */
public record TriedPageView(String address, TriedView tried) {}
