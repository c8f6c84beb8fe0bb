// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import io.plumbline.security.audit.Trail;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/** The keys that CloudTrail gives its files. */
final class FileNames {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmm'Z'")
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
            .withZone(ZoneOffset.UTC);
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int ID_LETTERS = 16;

    private final String account;
    private final SecureRandom random;

    FileNames(String account, SecureRandom random) {
        this.account = account;
        this.random = random;
    }

    String account() {
        return account;
    }

    /** Returns a new id of a row. */
    String id() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    String logFile(Trail trail, Instant time) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < ID_LETTERS; i++) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return root(trail) + "CloudTrail/" + trail.region() + "/" + DAY.format(time) + "/" + account + "_CloudTrail_"
                + trail.region() + "_" + MINUTE.format(time) + "_" + id + ".json.gz";
    }

    String digest(Trail trail, Instant end, boolean late) {
        return root(trail) + "CloudTrail-Digest/" + trail.region() + "/" + DAY.format(end) + "/" + account
                + "_CloudTrail-Digest_" + trail.region() + "_" + trail.name() + "_" + trail.region() + "_"
                + SECOND.format(end) + (late ? "_backfill" : "") + ".json.gz";
    }

    private String root(Trail trail) {
        return trail.target().prefix().map(prefix -> prefix + "/").orElse("") + "AWSLogs/" + account + "/";
    }
}
