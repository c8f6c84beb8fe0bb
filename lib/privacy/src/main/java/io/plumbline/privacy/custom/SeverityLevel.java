// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.custom;

/**
 * From how many occurrences on a finding has a severity.
 *
 * @param severity  the severity
 * @param threshold the least number of occurrences, at least 1
 */
public record SeverityLevel(Severity severity, long threshold) {}
