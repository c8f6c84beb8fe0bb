// Copyright the Plumbline authors. Apache-2.0.
/**
 * Tags over the API: AddTags, ListTags, DeleteTags of every resource, and tags of requests for all other services. Entry
 * points: {@link TagService}, {@link TagShapes}.
 */
@NullMarked
package io.plumbline.aws.sagemaker.tags;

import org.jspecify.annotations.NullMarked;
