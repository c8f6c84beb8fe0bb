// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import java.util.Arrays;
import java.util.Optional;

/** The four kinds of vertices of a lineage graph. */
public enum LineageType {
    /** One run of a job. */
    TRIAL_COMPONENT("TrialComponent", "experiment-trial-component"),
    /** Something with an address: a dataset, a model, an image, a report. */
    ARTIFACT("Artifact", "artifact"),
    /** What other things belong to: an endpoint, a model group, a job. */
    CONTEXT("Context", "context"),
    /** Something that was done: an approval, a deployment. */
    ACTION("Action", "action");

    private final String text;
    private final String resource;

    LineageType(String text, String resource) {
        this.text = text;
        this.resource = resource;
    }

    /** Returns the name on the wire, such as {@code TrialComponent}. */
    public String text() {
        return text;
    }

    /** Returns the type of resource in its ARNs, such as {@code experiment-trial-component}. */
    public String resource() {
        return resource;
    }

    /** Finds the kind whose ARNs hold {@code resource}. */
    public static Optional<LineageType> ofResource(String resource) {
        return Arrays.stream(values()).filter(type -> type.resource.equals(resource)).findFirst();
    }
}
