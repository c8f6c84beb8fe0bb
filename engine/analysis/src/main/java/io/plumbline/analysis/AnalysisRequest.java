// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis;

import io.plumbline.analysis.explanation.ModelSource;
import io.plumbline.fairness.gate.Policy;
import io.plumbline.fairness.results.Mode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one run of the analysis job is asked to do.
 *
 * @param configuration the {@code analysis_config.json}
 * @param dataset file or folder that overrides {@code dataset_uri}
 * @param model the model to ask; empty for the one that the configuration names, if any
 * @param mode which definitions are shown and judged first; strict also refuses what it cannot answer
 * @param policy rules of the gate; empty for none
 * @param subgroupColumns columns the search for subgroups combines; empty for all categorical ones
 * @param suppressBelow groups with fewer rows are not shown; 0 shows all
 * @param now the time the run is recorded under, and against which waivers expire
 * @param temporaryFolder where intermediate files may be written
 * @param allowedFolders folders that every data file must lie in; empty when any may be read
 * @param version Plumbline's version
 */
public record AnalysisRequest(Path configuration, Optional<Path> dataset, Optional<ModelSource> model,
        Mode mode, Optional<Policy> policy,
        List<String> subgroupColumns, long suppressBelow, Instant now, Path temporaryFolder, List<Path> allowedFolders,
        String version) {
    public AnalysisRequest {
        subgroupColumns = List.copyOf(subgroupColumns);
        allowedFolders = List.copyOf(allowedFolders);
    }

    /** Returns this request with {@code asked} for the model. */
    AnalysisRequest asking(Optional<ModelSource.File> asked) {
        return new AnalysisRequest(configuration, dataset, asked.map(file -> file), mode, policy, subgroupColumns,
                suppressBelow, now, temporaryFolder, allowedFolders, version);
    }
}
