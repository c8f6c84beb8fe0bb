// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.cloudtrail;

import io.plumbline.aws.Operations;
import io.plumbline.aws.Paging;
import io.plumbline.aws.Service;
import io.plumbline.governance.Arns;
import io.plumbline.security.audit.AuditProofs;
import io.plumbline.security.audit.AuditTrail;
import io.plumbline.security.audit.Trails;
import java.time.InstantSource;

/** The operations of CloudTrail that are served. */
public final class CloudTrailService implements Service {
    private final TrailHandlers trails;
    private final SelectorHandlers selectors;
    private final TagHandlers tags;
    private final LookupHandler lookup;
    private final KeyHandler keys;

    public CloudTrailService(Trails trails, AuditTrail events, AuditProofs proofs, Arns arns, Paging paging,
            InstantSource clock) {
        TrailNames names = new TrailNames(arns);
        this.trails = new TrailHandlers(trails, names);
        this.selectors = new SelectorHandlers(trails, names);
        this.tags = new TagHandlers(trails);
        this.lookup = new LookupHandler(events, paging, clock);
        this.keys = new KeyHandler(proofs, clock);
    }

    @Override
    public void register(Operations.Register register) {
        trails.register(register);
        selectors.register(register);
        tags.register(register);
        lookup.register(register);
        keys.register(register);
    }
}
