// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.personas;

import io.plumbline.security.policy.Condition;
import io.plumbline.security.policy.Statement;
import java.util.List;

/** Something people do, as the statement that permits it. Resources are those of every account and region. */
public enum Activity {
    /** What every persona needs besides. */
    ACCESS_REQUIRED_SERVICES("Access required services", "*", List.of("sts:GetCallerIdentity",
            "cloudwatch:PutMetricData", "logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents",
            "ecr:GetAuthorizationToken", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer")),
    /** Working in the studio. */
    RUN_STUDIO_APPLICATIONS("Run studio applications", sagemaker("*"), List.of("sagemaker:CreateApp",
            "sagemaker:DeleteApp", "sagemaker:CreatePresignedDomainUrl", "sagemaker:DescribeApp",
            "sagemaker:DescribeDomain", "sagemaker:DescribeUserProfile", "sagemaker:ListApps",
            "sagemaker:ListDomains", "sagemaker:ListUserProfiles")),
    /** Training, tuning, processing, transforming. */
    MANAGE_ML_JOBS("Manage ML jobs", sagemaker("*"), List.of("sagemaker:CreateTrainingJob",
            "sagemaker:StopTrainingJob", "sagemaker:DescribeTrainingJob", "sagemaker:ListTrainingJobs",
            "sagemaker:CreateProcessingJob", "sagemaker:StopProcessingJob", "sagemaker:DescribeProcessingJob",
            "sagemaker:ListProcessingJobs", "sagemaker:CreateTransformJob", "sagemaker:StopTransformJob",
            "sagemaker:DescribeTransformJob", "sagemaker:ListTransformJobs",
            "sagemaker:CreateHyperParameterTuningJob", "sagemaker:StopHyperParameterTuningJob",
            "sagemaker:DescribeHyperParameterTuningJob", "sagemaker:ListHyperParameterTuningJobs")),
    /** Models and their packages; not the approval of a package. */
    MANAGE_MODELS("Manage models", sagemaker("*"), List.of("sagemaker:CreateModel", "sagemaker:DeleteModel",
            "sagemaker:DescribeModel", "sagemaker:ListModels", "sagemaker:CreateModelPackageGroup",
            "sagemaker:DescribeModelPackageGroup", "sagemaker:ListModelPackageGroups",
            "sagemaker:DescribeModelPackage", "sagemaker:ListModelPackages", "sagemaker:AddTags",
            "sagemaker:ListTags", "sagemaker:Search")),
    /** Putting packages into the registry, unapproved. */
    REGISTER_MODELS("Register models", sagemaker("model-package*"), List.of("sagemaker:CreateModelPackage"),
            Condition.of("StringNotEquals", "sagemaker:ModelApprovalStatus", "Approved")),
    /** Endpoints. */
    MANAGE_ENDPOINTS("Manage endpoints", sagemaker("endpoint*"), List.of("sagemaker:CreateEndpoint",
            "sagemaker:CreateEndpointConfig", "sagemaker:UpdateEndpoint",
            "sagemaker:UpdateEndpointWeightsAndCapacities", "sagemaker:DeleteEndpoint",
            "sagemaker:DeleteEndpointConfig", "sagemaker:DescribeEndpoint", "sagemaker:DescribeEndpointConfig",
            "sagemaker:InvokeEndpoint")),
    /** Pipelines. */
    MANAGE_PIPELINES("Manage pipelines", sagemaker("pipeline*"), List.of("sagemaker:CreatePipeline",
            "sagemaker:UpdatePipeline", "sagemaker:DeletePipeline", "sagemaker:StartPipelineExecution",
            "sagemaker:StopPipelineExecution", "sagemaker:DescribePipeline",
            "sagemaker:DescribePipelineExecution", "sagemaker:ListPipelineExecutions")),
    /** Experiments, trials and what they consist of. */
    MANAGE_EXPERIMENTS("Manage experiments", sagemaker("experiment*"), List.of("sagemaker:CreateExperiment",
            "sagemaker:UpdateExperiment", "sagemaker:DeleteExperiment", "sagemaker:CreateTrial",
            "sagemaker:UpdateTrial", "sagemaker:DeleteTrial", "sagemaker:CreateTrialComponent",
            "sagemaker:UpdateTrialComponent", "sagemaker:DeleteTrialComponent",
            "sagemaker:AssociateTrialComponent", "sagemaker:DisassociateTrialComponent")),
    /** Looking at experiments. */
    SEARCH_AND_VISUALISE_EXPERIMENTS("Search and visualise experiments", "*", List.of("sagemaker:Search",
            "sagemaker:ListExperiments", "sagemaker:ListTrials", "sagemaker:ListTrialComponents",
            "sagemaker:DescribeExperiment", "sagemaker:DescribeTrial", "sagemaker:DescribeTrialComponent")),
    /** Monitors. */
    MANAGE_MODEL_MONITORING("Manage model monitoring", sagemaker("*"), List.of("sagemaker:CreateMonitoringSchedule",
            "sagemaker:UpdateMonitoringSchedule", "sagemaker:DeleteMonitoringSchedule",
            "sagemaker:StartMonitoringSchedule", "sagemaker:StopMonitoringSchedule",
            "sagemaker:DescribeMonitoringSchedule", "sagemaker:ListMonitoringSchedules",
            "sagemaker:ListMonitoringExecutions", "sagemaker:CreateDataQualityJobDefinition",
            "sagemaker:CreateModelQualityJobDefinition", "sagemaker:CreateModelBiasJobDefinition",
            "sagemaker:CreateModelExplainabilityJobDefinition")),
    /** Every object. */
    S3_FULL_ACCESS("S3 full access", "arn:aws:s3:::*", List.of("s3:*")),
    /** Objects of the buckets of a project. */
    S3_BUCKET_ACCESS("S3 bucket access", "arn:aws:s3:::sagemaker-*", List.of("s3:ListBucket", "s3:GetObject",
            "s3:PutObject", "s3:DeleteObject")),
    /** Queries. */
    QUERY_ATHENA_WORKGROUPS("Query Athena workgroups", "*", List.of("athena:StartQueryExecution",
            "athena:StopQueryExecution", "athena:GetQueryExecution", "athena:GetQueryResults",
            "athena:ListWorkGroups")),
    /** Tables. */
    MANAGE_GLUE_TABLES("Manage Glue tables", "*", List.of("glue:GetDatabase", "glue:GetDatabases", "glue:GetTable",
            "glue:GetTables", "glue:CreateTable", "glue:UpdateTable", "glue:DeleteTable")),
    /** Writing cards; not their approval. */
    WRITE_MODEL_CARDS("Write model cards", sagemaker("model-card/*"), List.of("sagemaker:CreateModelCard",
            "sagemaker:UpdateModelCard", "sagemaker:CreateModelCardExportJob"),
            Condition.of("StringNotEquals", "plumbline:ModelCardStatus", "Approved")),
    /** Approving, returning and archiving cards; not their content. */
    APPROVE_MODEL_CARDS("Approve model cards", sagemaker("model-card/*"), List.of("sagemaker:UpdateModelCard"),
            Condition.of("StringEquals", "plumbline:ModelCardStatus", "Approved", "Draft", "PendingReview",
                    "Archived")),
    /** Approving and rejecting packages. */
    APPROVE_MODELS("Approve models", sagemaker("model-package/*"), List.of("sagemaker:UpdateModelPackage"),
            Condition.of("StringEquals", "sagemaker:ModelApprovalStatus", "Approved", "Rejected",
                    "PendingManualApproval")),
    /** Reading cards, packages, endpoints, monitors, lineage, guardrails and kinds of sensitive data. */
    READ_GOVERNANCE("Read governance", "*", List.of("sagemaker:Describe*", "sagemaker:List*", "sagemaker:Search",
            "sagemaker:QueryLineage", "sagemaker:BatchDescribeModelPackage", "sagemaker:CreateModelCardExportJob",
            "bedrock:GetGuardrail", "bedrock:ListGuardrails", "bedrock:ListEnforcedGuardrailsConfiguration",
            "bedrock:ListTagsForResource", "macie2:GetCustomDataIdentifier", "macie2:ListCustomDataIdentifiers",
            "macie2:ListManagedDataIdentifiers", "macie2:GetAllowList", "macie2:ListAllowLists",
            "macie2:ListTagsForResource")),
    /** Calling models, with guardrails or without, and trying guardrails. */
    USE_GUARDED_MODELS("Use guarded models", "*", List.of("bedrock:InvokeModel",
            "bedrock:InvokeModelWithResponseStream", "bedrock:CountTokens", "bedrock:ListFoundationModels",
            "bedrock:ApplyGuardrail", "bedrock:InvokeGuardrailChecks", "bedrock:GetGuardrail",
            "bedrock:ListGuardrails")),
    /** Writing guardrails and their versions; not where they are enforced. */
    MANAGE_GUARDRAILS("Manage guardrails", "arn:aws:bedrock:*:*:guardrail/*", List.of("bedrock:CreateGuardrail",
            "bedrock:UpdateGuardrail", "bedrock:DeleteGuardrail", "bedrock:CreateGuardrailVersion",
            "bedrock:GetGuardrail", "bedrock:ListGuardrails", "bedrock:ApplyGuardrail", "bedrock:TagResource",
            "bedrock:UntagResource", "bedrock:ListTagsForResource")),
    /** Putting guardrails in front of every model of the account; not what they say. */
    ENFORCE_GUARDRAILS("Enforce guardrails", "*", List.of("bedrock:PutEnforcedGuardrailConfiguration",
            "bedrock:DeleteEnforcedGuardrailConfiguration", "bedrock:ListEnforcedGuardrailsConfiguration")),
    /** Kinds of sensitive data of one's own, what is allowed among them, and looking for sensitive data. */
    MANAGE_SENSITIVE_DATA("Manage sensitive data", "*", List.of("macie2:CreateCustomDataIdentifier",
            "macie2:DeleteCustomDataIdentifier", "macie2:GetCustomDataIdentifier",
            "macie2:BatchGetCustomDataIdentifiers", "macie2:ListCustomDataIdentifiers",
            "macie2:TestCustomDataIdentifier", "macie2:ListManagedDataIdentifiers", "macie2:CreateAllowList",
            "macie2:UpdateAllowList", "macie2:DeleteAllowList", "macie2:GetAllowList", "macie2:ListAllowLists",
            "macie2:TagResource", "macie2:UntagResource", "macie2:ListTagsForResource",
            "comprehend:DetectPiiEntities", "comprehend:ContainsPiiEntities", "bedrock:InvokeGuardrailChecks")),
    /** Reading the audit log and its proofs. */
    READ_AUDIT_LOG("Read audit log", "*", List.of("cloudtrail:LookupEvents", "cloudtrail:DescribeTrails",
            "cloudtrail:GetTrail", "cloudtrail:GetTrailStatus", "cloudtrail:ListTrails",
            "cloudtrail:ListPublicKeys")),
    /** Reading who may do what. */
    READ_PERMISSIONS("Read permissions", "*", List.of("iam:Get*", "iam:List*", "iam:SimulatePrincipalPolicy",
            "iam:SimulateCustomPolicy")),
    /** Working on tasks in the portal of the worker. */
    WORK_ON_REVIEWS("Work on reviews", sagemaker("*"), List.of("sagemaker:DescribeWorkteam",
            "sagemaker:DescribeHumanTaskUi")),
    /** Finding and erasing what belongs to a person. */
    HANDLE_PERSONAL_DATA("Handle personal data", sagemaker("feature-group/*"), List.of("sagemaker:GetRecord",
            "sagemaker:DeleteRecord", "sagemaker:DescribeFeatureGroup"));

    private final String title;
    private final Statement statement;

    Activity(String title, String resource, List<String> actions, Condition... conditions) {
        this.title = title;
        this.statement = Statement.allow(sid(title), actions, List.of(resource), conditions);
    }

    /** Returns what people call it. */
    public String title() {
        return title;
    }

    /** Returns the statement that permits it. */
    public Statement statement() {
        return statement;
    }

    private static String sagemaker(String resource) {
        return "arn:aws:sagemaker:*:*:" + resource;
    }

    private static String sid(String title) {
        StringBuilder sid = new StringBuilder();
        for (String word : title.split(" ", -1)) {
            sid.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return sid.toString();
    }
}
