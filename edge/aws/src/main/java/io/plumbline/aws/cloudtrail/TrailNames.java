// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.cloudtrail;

import io.plumbline.data.Arn;
import io.plumbline.governance.Arns;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.audit.Trail;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules for what a request says of a trail: its name, and where its files go. */
final class TrailNames {
    private static final int LONGEST_PREFIX = 200;

    private final Arns arns;

    TrailNames(Arns arns) {
        this.arns = arns;
    }

    /** Returns the ARN that permission is asked for. */
    String arn(@Nullable String nameOrArn) {
        String given = nameOrArn == null ? "" : nameOrArn;
        return Arn.parse(given).isPresent() ? given : arns.of("cloudtrail", "trail/" + given);
    }

    /** Returns a name for a new trail. */
    static String checked(@Nullable String name) {
        String given = name == null ? "" : name;
        boolean shaped = given.matches("[A-Za-z0-9]+([._-][A-Za-z0-9]+)*") && given.length() >= 3
                && given.length() <= 128 && !given.matches("\\d{1,3}(\\.\\d{1,3}){3}");
        if (!shaped) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "Trail name must have 3 to 128 letters, digits, "
                    + "periods, underscores or dashes, begin and end with a letter or digit, have no two of . _ - side "
                    + "by side, and not look like an IP address.");
        }
        return given;
    }

    /** Returns where files go. */
    static Trail.Target target(@Nullable String bucket, @Nullable String prefix, @Nullable Boolean global,
            @Nullable Boolean multiRegion) {
        String given = bucket == null ? "" : bucket;
        if (!given.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]") || given.contains("..")) {
            throw new PlumblineException(Category.INVALID_DATA, "Bucket name must have 3 to 63 small letters, digits, "
                    + "dashes and single periods, and begin and end with a letter or digit.");
        }
        Optional<String> before = Optional.ofNullable(prefix).filter(text -> !text.isEmpty())
                .map(text -> text.replaceAll("/+$", ""));
        before.filter(text -> !text.matches("[A-Za-z0-9!_.*'()/=+@-]{1," + LONGEST_PREFIX + "}")
                || ("/" + text + "/").matches(".*/\\.*/.*")).ifPresent(text -> {
                    throw new PlumblineException(Category.INVALID_DOCUMENT,
                            "S3 key prefix must have at most 200 letters, "
                                    + "digits and !_.*'()/=+@-, and no part that is empty or only dots.");
                });
        return new Trail.Target(given, before, global == null || global, multiRegion != null && multiRegion);
    }

    /** Refuses what a trail here does not do. */
    static void unsupported(@Nullable String topic, @Nullable String logGroup, @Nullable String key,
            @Nullable Boolean organisation) {
        String named = topic != null && !topic.isEmpty()
                ? "SnsTopicName"
                : logGroup != null && !logGroup.isEmpty()
                        ? "CloudWatchLogsLogGroupArn"
                        : key != null && !key.isEmpty() ? "KmsKeyId" : "";
        if (organisation != null && organisation) {
            named = "IsOrganizationTrail";
        }
        if (!named.isEmpty()) {
            throw new PlumblineException(Category.NOT_AVAILABLE_YET,
                    named + " is not supported: trails write files into a bucket and nothing else. Leave it out.");
        }
    }
}
