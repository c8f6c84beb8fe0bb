// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something that happened to a model and that lineage draws by itself. */
public sealed interface GovernanceEvent {
    /** Returns who did it. */
    Actor by();

    /** Returns when. */
    Instant at();

    /** A version of a model card was written, or its status changed. */
    record CardChanged(String cardArn, String cardName, int version, String status, Optional<String> modelId, Actor by,
            Instant at) implements GovernanceEvent {}

    /** A model package was registered; {@code sources} are the URIs of its model data, images and reports. */
    record PackageRegistered(String packageArn, Optional<String> groupArn, Optional<String> groupName, int version,
            List<Source> sources, Actor by, Instant at) implements GovernanceEvent {
        public PackageRegistered {
            sources = List.copyOf(sources);
        }
    }

    /** A model package was approved, rejected, or put back to pending. */
    record ApprovalChanged(String packageArn, Optional<String> groupName, String approval, Optional<String> description,
            Actor by, Instant at) implements GovernanceEvent {}

    /** A model was created from containers; those of the registry name a package. */
    record ModelCreated(String modelArn, String modelName, List<String> packageArns, List<Source> sources, Actor by,
            Instant at) implements GovernanceEvent {
        public ModelCreated {
            packageArns = List.copyOf(packageArns);
            sources = List.copyOf(sources);
        }
    }

    /** An endpoint was created or given another configuration. */
    record EndpointDeployed(String endpointArn, String endpointName, String configName, List<String> modelArns,
            Actor by, Instant at) implements GovernanceEvent {
        public EndpointDeployed {
            modelArns = List.copyOf(modelArns);
        }
    }

    /** An endpoint was deleted. */
    record EndpointDeleted(String endpointArn, String endpointName, Actor by, Instant at) implements GovernanceEvent {}

    /** An analysis of a dataset and a model ended and left reports. */
    record AnalysisFinished(String jobArn, String jobName, List<Source> inputs, List<Source> reports,
            Optional<String> modelArn, Actor by, Instant at) implements GovernanceEvent {
        public AnalysisFinished {
            inputs = List.copyOf(inputs);
            reports = List.copyOf(reports);
        }
    }

    /**
     * Something with an address.
     *
     * @param uri  where it is
     * @param type what it is: {@code DataSet}, {@code Model}, {@code Image}, {@code BiasReport},
     *             {@code ExplainabilityReport}, {@code ModelQualityReport} ...
     */
    record Source(String uri, String type) {}
}
