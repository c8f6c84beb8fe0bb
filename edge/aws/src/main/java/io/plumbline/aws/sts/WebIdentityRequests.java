// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sts;

import io.plumbline.aws.Authentication;
import io.plumbline.awsprotocol.AwsWire;
import io.plumbline.awsprotocol.Route;
import io.plumbline.governance.Arns;
import io.plumbline.security.access.Caller;
import io.plumbline.web.Request;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithWebIdentityRequest;

/** Knows who comes with a token of a provider by that token, and everybody else as before. */
public final class WebIdentityRequests implements Authentication {
    private static final int LONGEST_AGENT = 256;

    private final Authentication others;
    private final AwsWire wire;
    private final WebIdentityTokens tokens;
    private final Arns arns;

    /**
     * @param others knows who signs
     * @param arns   the account, and the region that is taken for requests without a signature
     */
    public WebIdentityRequests(Authentication others, AwsWire wire, WebIdentityTokens tokens, Arns arns) {
        this.others = others;
        this.wire = wire;
        this.tokens = tokens;
        this.arns = arns;
    }

    @Override
    public Known authenticate(Request request, Route route) {
        if (!route.operation().action().equals(AssumeRoleWithWebIdentity.ACTION)) {
            return others.authenticate(request, route);
        }
        AssumeRoleWithWebIdentityRequest asked = (AssumeRoleWithWebIdentityRequest) wire.decode(route, request);
        Caller.Origin origin = new Caller.Origin(request.address(),
                request.header("user-agent").map(agent -> agent.substring(0, Math.min(LONGEST_AGENT, agent.length()))),
                request.secure(), arns.region());
        return new Known(new Caller(tokens.verify(asked.webIdentityToken()).principal(arns.account()), origin),
                request);
    }
}
