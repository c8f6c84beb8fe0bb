// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.http;

import io.plumbline.server.insight.Traces;
import io.plumbline.server.settings.ServerSettings;
import io.plumbline.server.settings.SettingSources;
import io.plumbline.web.Answer;
import io.plumbline.web.Endpoint;
import io.plumbline.web.Request;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Servers for tests, on a free port, that say what they understood. */
final class Setup {
    private Setup() {}

    static HttpServer echo(Map<String, String> more) {
        return start(Setup::say, more);
    }

    static HttpServer start(Endpoint endpoint, Map<String, String> more) {
        ServerSettings settings = settings(more);
        return HttpServer.start(settings, endpoint, Traces.open(settings.telemetry()));
    }

    static ServerSettings settings(Map<String, String> more) {
        Map<String, String> flags = new HashMap<>(
                Map.of("plumbline.server.port", "0", "plumbline.data", "target/no-such-folder"));
        flags.putAll(more);
        return ServerSettings.read(new SettingSources(Optional.empty(), Map.of(), flags));
    }

    static Answer say(Request request) {
        return Answer.text(200, "text/plain",
                request.method() + " " + request.path() + " " + request.query().orElse("-")
                        + " host=" + request.header("host").orElse("-") + " authority="
                        + request.header(":authority").orElse("-") + " from=" + request.address() + " secure="
                        + request.secure() + " encoding=" + request.header("content-encoding").orElse("-") + " bytes="
                        + request.body().length);
    }
}
