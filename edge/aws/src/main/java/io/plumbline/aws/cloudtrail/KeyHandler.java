// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.cloudtrail;

import io.plumbline.aws.Operations;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.audit.AuditProofs;
import io.plumbline.security.audit.KeyPeriod;
import io.plumbline.security.gate.Call;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.cloudtrail.model.ListPublicKeysRequest;
import software.amazon.awssdk.services.cloudtrail.model.ListPublicKeysResponse;
import software.amazon.awssdk.services.cloudtrail.model.PublicKey;

/** ListPublicKeys: the keys that signed digests in a stretch of time. */
final class KeyHandler {
    private final AuditProofs proofs;
    private final InstantSource clock;

    KeyHandler(AuditProofs proofs, InstantSource clock) {
        this.proofs = proofs;
        this.clock = clock;
    }

    void register(Operations.Register register) {
        register.on(ListPublicKeysRequest.class, this::list).failing(Category.INVALID_DATA,
                "InvalidTimeRangeException");
    }

    private ListPublicKeysResponse list(ListPublicKeysRequest request, Call call) {
        call.require("*");
        Instant end = request.endTime() == null ? clock.instant() : request.endTime();
        Instant start = request.startTime() == null ? Instant.EPOCH : request.startTime();
        if (start.isAfter(end)) {
            throw new PlumblineException(Category.INVALID_DATA, "StartTime must not be after EndTime; swap them.");
        }
        return ListPublicKeysResponse.builder().publicKeyList(proofs.keys().stream()
                .filter(period -> !period.to().isBefore(start) && !period.from().isAfter(end)).map(KeyHandler::shape)
                .toList()).build();
    }

    private static PublicKey shape(KeyPeriod period) {
        return PublicKey.builder().value(SdkBytes.fromByteArray(period.key().pkcs1()))
                .fingerprint(period.key().fingerprint()).validityStartTime(period.from())
                .validityEndTime(period.to()).build();
    }
}
