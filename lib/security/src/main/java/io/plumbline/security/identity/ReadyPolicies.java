// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import java.util.List;

/** The managed policies of AWS that make sense here, under their names. */
public final class ReadyPolicies {
    /** Everything. */
    public static final ReadyPolicy ADMINISTRATOR_ACCESS = allow("AdministratorAccess",
            "Provides full access to everything.", "\"*\"");

    private static final String READS = "\"iam:Get*\",\"iam:List*\",\"iam:Simulate*\",\"iam:GenerateCredentialReport\"";

    private ReadyPolicies() {}

    /** Returns all of them. */
    public static List<ReadyPolicy> all() {
        return List.of(ADMINISTRATOR_ACCESS,
                allow("ReadOnlyAccess", "Provides reading of everything but secrets and prompts.", READS
                        + ",\"sts:GetCallerIdentity\",\"sts:GetAccessKeyInfo\",\"sagemaker:Describe*\","
                        + "\"sagemaker:List*\",\"sagemaker:Get*\",\"sagemaker:Search\",\"sagemaker:QueryLineage\","
                        + "\"sagemaker:BatchDescribe*\",\"cloudtrail:Describe*\",\"cloudtrail:Get*\","
                        + "\"cloudtrail:List*\",\"cloudtrail:LookupEvents\",\"plumbline:Describe*\","
                        + "\"plumbline:Get*\",\"plumbline:List*\""),
                allow("IAMFullAccess", "Provides full access to identities.", "\"iam:*\""),
                allow("IAMReadOnlyAccess", "Provides reading of identities.", READS),
                allow("AmazonSageMakerFullAccess", "Provides full access to models, cards, registry and lineage.",
                        "\"sagemaker:*\""),
                allow("AmazonSageMakerReadOnly", "Provides reading of models, cards, registry and lineage.",
                        "\"sagemaker:Describe*\",\"sagemaker:List*\",\"sagemaker:Get*\",\"sagemaker:Search\","
                                + "\"sagemaker:QueryLineage\",\"sagemaker:BatchDescribe*\""),
                allow("AWSCloudTrail_FullAccess", "Provides full access to the audit log.", "\"cloudtrail:*\""),
                allow("AWSCloudTrail_ReadOnlyAccess", "Provides reading of the audit log.",
                        "\"cloudtrail:Describe*\",\"cloudtrail:Get*\",\"cloudtrail:List*\",\"cloudtrail:LookupEvents\""),
                new ReadyPolicy("IAMUserChangePassword", "/", "Provides changing one's own password.", document(
                        "\"iam:ChangePassword\"", "\"arn:aws:iam::*:user/${aws:username}\"")));
    }

    private static ReadyPolicy allow(String name, String description, String actions) {
        return new ReadyPolicy(name, "/", description, document(actions, "\"*\""));
    }

    private static String document(String actions, String resource) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[" + actions
                + "],\"Resource\":" + resource + "}]}";
    }
}
