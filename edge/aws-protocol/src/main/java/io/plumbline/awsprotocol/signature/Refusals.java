// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol.signature;

import io.plumbline.awsprotocol.WireError;
import io.plumbline.awsprotocol.WireException;
import io.plumbline.web.Request;
import java.util.Locale;

/** The ways a signature is refused, each under the code and status that clients of the called protocol expect. */
public final class Refusals {
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;

    private final Family family;

    private Refusals(Family family) {
        this.family = family;
    }

    /** Returns the refusals in the words of the protocol that {@code request} speaks. */
    public static Refusals of(Request request) {
        return new Refusals(family(request));
    }

    /** Returns the refusal of a request that carries no signature. */
    public WireException missing() {
        return refusal(switch (family) {
            case JSON, REST -> "MissingAuthenticationTokenException";
            case QUERY -> "MissingAuthenticationToken";
            case OBJECTS -> "AccessDenied";
        }, "The request carries no signature. Sign it with an access key, as every AWS SDK does.", FORBIDDEN);
    }

    /** Returns the refusal of a signature that is not written as one. */
    public WireException incomplete(String sentence) {
        return refusal(switch (family) {
            case JSON, REST -> "IncompleteSignatureException";
            case QUERY -> "IncompleteSignature";
            case OBJECTS -> "AuthorizationHeaderMalformed";
        }, sentence, family == Family.REST ? FORBIDDEN : BAD_REQUEST);
    }

    /** Returns the refusal of an access key that does not exist or is switched off. */
    public WireException unknownKey() {
        return refusal(switch (family) {
            case JSON, REST -> "UnrecognizedClientException";
            case QUERY -> "InvalidClientTokenId";
            case OBJECTS -> "InvalidAccessKeyId";
        }, "The security token included in the request is invalid.", FORBIDDEN);
    }

    /** Returns the refusal of a signature that does not fit what arrived. */
    public WireException mismatch(String sentence) {
        return refusal(switch (family) {
            case JSON, REST -> "InvalidSignatureException";
            case QUERY, OBJECTS -> "SignatureDoesNotMatch";
        }, sentence, FORBIDDEN);
    }

    /** Returns the refusal of a request signed too early or too late. */
    public WireException skewed(String sentence) {
        return refusal(switch (family) {
            case JSON, REST -> "InvalidSignatureException";
            case QUERY -> "RequestExpired";
            case OBJECTS -> "RequestTimeTooSkewed";
        }, sentence, family == Family.QUERY ? BAD_REQUEST : FORBIDDEN);
    }

    /** Returns the refusal of temporary credentials whose time is over. */
    public WireException expiredToken() {
        return refusal(switch (family) {
            case JSON, REST -> "ExpiredTokenException";
            case QUERY, OBJECTS -> "ExpiredToken";
        }, "The security token included in the request is expired.", FORBIDDEN);
    }

    /** JSON services answer every one of these with 400; the others distinguish. */
    private WireException refusal(String code, String sentence, int status) {
        return new WireException(new WireError(code, family == Family.JSON ? BAD_REQUEST : status, sentence, true));
    }

    private static Family family(Request request) {
        if (request.header("x-amz-target").isPresent()) {
            return Family.JSON;
        }
        String type = request.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("application/x-www-form-urlencoded")
                || Parameters.of(request).first("Action").isPresent()) {
            return Family.QUERY;
        }
        return isForObjects(request) ? Family.OBJECTS : Family.REST;
    }

    private static boolean isForObjects(Request request) {
        String scope = request.header("authorization")
                .or(() -> Parameters.of(request).first("X-Amz-Credential")).orElse("");
        return scope.contains("/s3/aws4_request");
    }

    private enum Family {
        JSON, REST, QUERY, OBJECTS
    }
}
