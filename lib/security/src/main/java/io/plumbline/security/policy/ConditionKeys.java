// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.policy;

/** Condition keys of this server that policies of duties rest on, in lower case as questions carry them. */
public final class ConditionKeys {
    /** The status that UpdateModelCard asks for; missing when it changes content. Documents write {@code plumbline:ModelCardStatus}. */
    public static final String MODEL_CARD_STATUS = "plumbline:modelcardstatus";

    /** The approval that CreateModelPackage or UpdateModelPackage asks for. Documents write {@code sagemaker:ModelApprovalStatus}. */
    public static final String MODEL_APPROVAL_STATUS = "sagemaker:modelapprovalstatus";

    private ConditionKeys() {}
}
