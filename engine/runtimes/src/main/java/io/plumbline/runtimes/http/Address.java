// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import static io.plumbline.measure.PlumblineException.Category.INVALID_ARGUMENT;

import io.plumbline.measure.PlumblineException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Where requests go, with nothing secret in what is shown.
 *
 * @param target what is asked, without user information
 * @param shown scheme, host, port and path, for people
 * @param identity the same, and the digest of the query when there is one: two queries may be two models, or hold a key
 * @param authorization value of the header Authorization, from the user information
 */
record Address(URI target, String shown, String identity, Optional<String> authorization) {

    static Address of(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || address.getHost() == null) {
            throw new PlumblineException(INVALID_ARGUMENT,
                    "The endpoint's address must begin with http:// or https:// and a host, as http://127.0.0.1:8080/invocations does.");
        }
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        String shown = scheme + "://" + address.getHost() + port + path;
        String query = address.getRawQuery();
        String identity = query == null ? shown : shown + " (query sha256:" + digest(query) + ")";
        return new Address(withoutUser(shown, query), shown, identity,
                Optional.ofNullable(address.getUserInfo()).map(Address::basic));
    }

    private static URI withoutUser(String shown, String query) {
        try {
            return new URI(query == null ? shown : shown + "?" + query);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("parts of an address make an address", impossible);
        }
    }

    private static String basic(String user) {
        return "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
