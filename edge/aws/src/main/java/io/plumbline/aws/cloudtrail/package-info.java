// Copyright the Plumbline authors. Apache-2.0.
/**
 * CloudTrail: trails, their selectors and tags, the look-up of events, and the keys that sign digests.
 * Entry point: {@link CloudTrailService}. No event is written here: the gate does that.
 */
@NullMarked
package io.plumbline.aws.cloudtrail;

import org.jspecify.annotations.NullMarked;
