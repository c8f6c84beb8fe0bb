// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.results;

/**
 * What results rest on.
 *
 * @param version Plumbline's version
 * @param created when the run started, ISO 8601 in UTC
 * @param configuration the configuration document as given
 * @param configurationSha256 SHA-256 of its bytes, lower-case hex
 * @param dataset where the data came from, as given
 * @param datasetSha256 SHA-256 over the files' bytes in reading order, lower-case hex
 * @param seed seed of every random draw
 * @param replicates bootstrap replicates
 * @param level coverage of every interval
 */
public record Provenance(String version, String created, String configuration, String configurationSha256,
        String dataset, String datasetSha256, long seed, int replicates, double level) {}
