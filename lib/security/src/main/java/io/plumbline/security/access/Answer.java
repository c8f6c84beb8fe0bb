// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.access;

/**
 * What the policies say.
 *
 * @param allowed whether it may be done
 * @param because one sentence without the names of policies the caller may not see, such as "no identity-based policy
 *                allows the sagemaker:CreateModelCard action"
 */
public record Answer(boolean allowed, String because) {}
