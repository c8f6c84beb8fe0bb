// Copyright the Plumbline authors. Apache-2.0.
/**
 * Search over the API: models of the dashboard, endpoints, packages, groups and cards. Entry point: {@link SearchService}.
 */
@NullMarked
package io.plumbline.aws.sagemaker.search;

import org.jspecify.annotations.NullMarked;
