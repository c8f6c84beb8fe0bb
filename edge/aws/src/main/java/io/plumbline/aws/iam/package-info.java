// Copyright the Plumbline authors. Apache-2.0.
/**
 * Identity and Access Management, as the AWS API asks for it. Entry points: {@link IamService}, and {@link PassRole} for
 * services that are given a role.
 */
@NullMarked
package io.plumbline.aws.iam;

import org.jspecify.annotations.NullMarked;
