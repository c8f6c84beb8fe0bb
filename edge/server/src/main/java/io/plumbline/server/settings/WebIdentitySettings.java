// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.settings;

import io.plumbline.aws.sts.WebIdentityProvider;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The providers of OpenID Connect whose tokens roles may trust. */
final class WebIdentitySettings {
    private static final String PREFIX = "plumbline.web-identity.";
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private WebIdentitySettings() {}

    static List<WebIdentityProvider> all(Values values) {
        return values.names(PREFIX).stream().map(name -> of(values, PREFIX + name + ".")).toList();
    }

    private static WebIdentityProvider of(Values values, String at) {
        URI issuer = ServerSettings.url(values, at + "issuer")
                .orElseThrow(() -> values.wrong(at + "issuer", "it must be given"));
        if (!issuer.getScheme().equals("https") && !HERE.contains(issuer.getHost())) {
            throw values.wrong(at + "issuer",
                    "it must begin with https://, since whoever can change its keys on the way can be anybody");
        }
        return new WebIdentityProvider(issuer, Stream.of(values.text(at + "audiences").split(",", -1))
                .map(String::strip).filter(each -> !each.isEmpty()).collect(Collectors.toSet()));
    }
}
