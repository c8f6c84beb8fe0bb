// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import java.time.Instant;

/** The one group that holds all lineage of an installation, as SageMaker makes one per account. */
public record LineageGroup(String arn, Instant founded) {
    /** Its name. */
    public static final String NAME = "sagemaker-default-lineage-group";
}
