/**
 * Rules that somebody set, and what they say of results: policies, presets, verdicts, waivers and the gate that a build
 * stops at. Entry points: {@link io.plumbline.fairness.gate.Policies}, {@link io.plumbline.fairness.gate.Judge},
 * {@link io.plumbline.fairness.gate.Gate}. The day is an argument; nothing here reads a clock or a file.
 */
@NullMarked
package io.plumbline.fairness.gate;

import org.jspecify.annotations.NullMarked;
