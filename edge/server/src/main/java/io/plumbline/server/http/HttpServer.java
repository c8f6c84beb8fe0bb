// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.http;

import io.helidon.http.DirectHandler.EventType;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http2.Http2Config;
import io.helidon.webserver.http2.Http2ConnectionSelector;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.server.insight.Traces;
import io.plumbline.server.settings.ServerSettings;
import io.plumbline.server.settings.ServerSettings.Limits;
import io.plumbline.web.Endpoint;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;

/** Listens on one port and hands every request to an endpoint, each on a virtual thread of its own. */
public final class HttpServer implements AutoCloseable {
    private static final int LONGEST_LINE = 16_384;
    private static final int MOST_HEADER_BYTES = 32_768;
    private static final Duration CERTIFICATE_PERIOD = Duration.ofSeconds(10);

    private final WebServer server;
    private final Deadlines deadlines;
    private final ServerSettings settings;

    private HttpServer(WebServer server, Deadlines deadlines, ServerSettings settings) {
        this.server = server;
        this.deadlines = deadlines;
        this.settings = settings;
    }

    /** Starts to listen; a changed certificate is noticed within ten seconds. */
    public static HttpServer start(ServerSettings settings, Endpoint endpoint, Traces traces) {
        return start(settings, endpoint, traces, CERTIFICATE_PERIOD);
    }

    static HttpServer start(ServerSettings settings, Endpoint endpoint, Traces traces, Duration certificatePeriod) {
        Deadlines deadlines = new Deadlines();
        RequestReader reader = new RequestReader(settings.limits(), settings.listening().trustForwarded(), deadlines);
        try {
            WebServer server = configured(settings, deadlines)
                    .routing(HttpRouting.builder().any(new Exchange(reader, endpoint, traces))).build().start();
            requireRunning(server, settings);
            settings.tls().ifPresent(files -> deadlines.every(certificatePeriod,
                    new CertificateWatch(files, server::reloadTls)));
            return new HttpServer(server, deadlines, settings);
        } catch (RuntimeException failure) {
            deadlines.close();
            throw failure;
        }
    }

    private static WebServerConfig.Builder configured(ServerSettings settings, Deadlines deadlines) {
        Limits limits = settings.limits();
        DirectHandlers.Builder refusals = DirectHandlers.builder();
        for (EventType type : EventType.values()) {
            refusals.addHandler(type, new EarlyRefusal());
        }
        Http2Config http2 = Http2Config.builder().maxHeaderListSize(MOST_HEADER_BYTES).build();
        // Classic sockets, since reads on the others know no time-out.
        WebServerConfig.Builder builder = WebServer.builder().address(address(settings.listening().host()))
                .port(settings.listening().port()).shutdownHook(false)
                .shutdownGracePeriod(settings.listening().drain()).useNio(false)
                .connectionOptions(new TimedSockets(limits.idle()))
                .idleConnectionTimeout(limits.idle()).idleConnectionPeriod(limits.idle().dividedBy(2))
                .maxTcpConnections(limits.connections()).maxConcurrentRequests(limits.requests())
                .contentEncoding(new RawEncoding()).directHandlers(refusals.build())
                .addProtocol(Http1Config.builder().maxPrologueLength(LONGEST_LINE).maxHeadersSize(MOST_HEADER_BYTES)
                        .addReceiveListener(new SlowHeaders(deadlines, limits.pause())).receiveLog(false).sendLog(false)
                        .build())
                .addProtocol(http2).addConnectionSelector(
                        new PatientHttp2(Http2ConnectionSelector.builder().http2Config(http2).build()));
        settings.tls().ifPresent(files -> builder.tls(Certificate.read(files)));
        return builder;
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException failure) {
            throw new PlumblineException(Category.INVALID_CONFIGURATION, "plumbline.server.host is '" + host
                    + "', which is no address of this machine; allowed are 127.0.0.1, 0.0.0.0 or one of its own.",
                    failure);
        }
    }

    /** Helidon only logs that it could not bind. */
    private static void requireRunning(WebServer server, ServerSettings settings) {
        if (!server.isRunning()) {
            throw new PlumblineException(Category.IN_USE, "cannot listen on " + settings.listening().host() + ":"
                    + settings.listening().port() + "; another program has the port, it is not yours to take, or the "
                    + "address is not one of this machine. Name another with --port or --host.");
        }
    }

    /** Returns the port. */
    public int port() {
        return server.port();
    }

    /** Returns how the server is reached from this machine. */
    public String address() {
        String host = settings.listening().host();
        boolean local = host.equals("127.0.0.1") || host.equals("0.0.0.0") || host.equals("::");
        return (settings.tls().isPresent() ? "https://" : "http://") + (local ? "localhost" : host) + ":" + port();
    }

    @Override
    public void close() {
        server.stop();
        deadlines.close();
    }
}
