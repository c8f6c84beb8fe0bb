// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A delivery of the log as files into a bucket.
 *
 * @param name       unique
 * @param arn        its ARN
 * @param region     where it was made
 * @param target     where the files go
 * @param selection  which events they hold
 * @param validation whether digests are written
 * @param logging    whether files are written; the chain inside goes on in any case
 * @param created    when
 * @param started    when it last began to log
 * @param stopped    when it last stopped
 * @param tags       its tags
 */
public record Trail(String name, String arn, String region, Target target, Selection selection, boolean validation,
        boolean logging, Instant created, Optional<Instant> started, Optional<Instant> stopped,
        Map<String, String> tags) {
    public Trail {
        tags = Map.copyOf(tags);
    }

    /**
     * Where files go, and what was said of it.
     *
     * @param prefix       what stands before {@code AWSLogs/}
     * @param globalEvents whether events of services without a region are wanted
     * @param multiRegion  whether events of all regions are wanted
     */
    public record Target(String bucket, Optional<String> prefix, boolean globalEvents, boolean multiRegion) {}

    /**
     * Which events are delivered.
     *
     * @param reads      those that change nothing
     * @param writes     those that change something
     * @param management whether events of the control plane are wanted; without them nothing is delivered
     */
    public record Selection(boolean reads, boolean writes, boolean management) {
        /** Returns the selection of everything. */
        public static Selection everything() {
            return new Selection(true, true, true);
        }
    }

    /** What was delivered last. */
    public record Delivered(Optional<Instant> file, Optional<Instant> digest, Optional<String> failure) {}
}
