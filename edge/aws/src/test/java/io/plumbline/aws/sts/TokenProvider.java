// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A provider of OpenID Connect on this machine that signs whatever a test wants. */
final class TokenProvider implements AutoCloseable {
    static final ECKey KEY = key();
    static final ECKey OTHER_KEY = key();

    private final HttpServer server;

    TokenProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","jwks_uri":"%1$s/keys",
                "response_types_supported":["id_token"],"subject_types_supported":["public"],
                "id_token_signing_alg_values_supported":["ES256"]}""".formatted(issuer())));
        server.createContext("/keys", exchange -> answer(exchange, new JWKSet(KEY.toPublicJWK()).toString()));
        server.start();
    }

    URI issuer() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    static String signed(JWTClaimsSet claims, ECKey with) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("one").build(), claims);
            token.sign(new ECDSASigner(with));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("content-type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("one").generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
