// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.personas;

import io.plumbline.security.policy.PolicyDocument;
import java.util.List;

/** A kind of colleague with the activities it needs, as a ready policy. None of them holds two duties that must be apart. */
public enum Persona {
    /** Trains models and documents them. */
    DATA_SCIENTIST("Data scientist", "Trains models, registers them unapproved, writes their cards, tries "
            + "guardrails.",
            Activity.ACCESS_REQUIRED_SERVICES, Activity.RUN_STUDIO_APPLICATIONS, Activity.MANAGE_ML_JOBS,
            Activity.MANAGE_MODELS, Activity.REGISTER_MODELS, Activity.MANAGE_EXPERIMENTS,
            Activity.SEARCH_AND_VISUALISE_EXPERIMENTS, Activity.WRITE_MODEL_CARDS, Activity.USE_GUARDED_MODELS,
            Activity.S3_BUCKET_ACCESS),
    /** Runs models. */
    MLOPS("MLOps", "Puts approved models into service, watches them, writes their guardrails.",
            Activity.ACCESS_REQUIRED_SERVICES,
            Activity.RUN_STUDIO_APPLICATIONS, Activity.MANAGE_ML_JOBS, Activity.MANAGE_MODELS,
            Activity.MANAGE_ENDPOINTS, Activity.MANAGE_PIPELINES, Activity.MANAGE_EXPERIMENTS,
            Activity.SEARCH_AND_VISUALISE_EXPERIMENTS, Activity.MANAGE_MODEL_MONITORING, Activity.MANAGE_GUARDRAILS,
            Activity.USE_GUARDED_MODELS, Activity.S3_BUCKET_ACCESS),
    /** What jobs themselves may do. */
    SAGEMAKER_COMPUTE("SageMaker compute", "What jobs and endpoints may do while they run.",
            Activity.ACCESS_REQUIRED_SERVICES, Activity.USE_GUARDED_MODELS, Activity.S3_BUCKET_ACCESS),
    /** Judges the risk of models. */
    RISK_OFFICER("Risk officer", "Reads everything about models, approves their cards, enforces guardrails.",
            Activity.READ_GOVERNANCE, Activity.APPROVE_MODEL_CARDS, Activity.ENFORCE_GUARDRAILS),
    /** Releases models. */
    APPROVER("Approver", "Reads everything about models and approves packages.", Activity.READ_GOVERNANCE,
            Activity.APPROVE_MODELS),
    /** Looks at everything and changes nothing. */
    AUDITOR("Auditor", "Reads models, permissions and the audit log with its proofs.", Activity.READ_GOVERNANCE,
            Activity.READ_AUDIT_LOG, Activity.READ_PERMISSIONS),
    /** Answers tasks. */
    REVIEWER("Reviewer", "Works on the tasks of the portal of the worker, and nothing else.",
            Activity.WORK_ON_REVIEWS),
    /** Guards personal data. */
    PRIVACY_OFFICER("Privacy officer", "Reads cards and lineage, says what is sensitive, finds and erases records "
            + "of a person.", Activity.READ_GOVERNANCE, Activity.MANAGE_SENSITIVE_DATA, Activity.HANDLE_PERSONAL_DATA);

    private final String title;
    private final String sentence;
    private final List<Activity> activities;

    Persona(String title, String sentence, Activity... activities) {
        this.title = title;
        this.sentence = sentence;
        this.activities = List.of(activities);
    }

    /** Returns what people call it. */
    public String title() {
        return title;
    }

    /** Returns what it does, in one sentence. */
    public String sentence() {
        return sentence;
    }

    /** Returns what it does, one by one. */
    public List<Activity> activities() {
        return activities;
    }

    /** Returns its policy, for an identity. */
    public PolicyDocument document() {
        return PolicyDocument.of(activities.stream().map(Activity::statement).toList());
    }
}
