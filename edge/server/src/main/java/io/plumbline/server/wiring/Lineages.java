// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.wiring;

import io.plumbline.aws.SignedRequests;
import io.plumbline.aws.openlineage.Authenticate;
import io.plumbline.aws.openlineage.OpenLineageEndpoint;
import io.plumbline.governance.lineage.LineageObserver;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.access.Caller;
import io.plumbline.security.identity.KnownKey;
import io.plumbline.store.lineage.JdbiLineageEvents;
import io.plumbline.web.Endpoint;
import io.plumbline.web.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;

/** Builds the endpoint that takes OpenLineage events, from callers that sign and from those that send their key. */
final class Lineages {
    private Lineages() {}

    static Endpoint of(Ground ground, Governance governance, SignedRequests signed) {
        LineageObserver observer = new LineageObserver(governance.lineage(), governance.associations(),
                new JdbiLineageEvents(ground.database()), ground.clock());
        return new OpenLineageEndpoint(observer, ground.arns(), ground.gate(), new Authenticate() {
            @Override
            public Caller signed(Request request) {
                return signed.authenticate(request).caller();
            }

            @Override
            public Caller withKey(String accessKeyId, String secret, Request request) {
                KnownKey key = ground.credentials().find(accessKeyId)
                        .filter(known -> MessageDigest.isEqual(known.secret().getBytes(StandardCharsets.UTF_8),
                                secret.getBytes(StandardCharsets.UTF_8)))
                        .orElseThrow(() -> new PlumblineException(Category.ACCESS_DENIED,
                                "the API key is not an access key and its secret joined by a colon"));
                return new Caller(ground.credentials().resolve(key, Optional.empty(), ground.clock().instant()),
                        new Caller.Origin(request.address(), request.header("user-agent"), request.secure(),
                                ground.arns().region()));
            }
        }, () -> UUID.randomUUID().toString());
    }
}
