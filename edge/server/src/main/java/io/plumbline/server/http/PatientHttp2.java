// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.Router;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;

/** HTTP/2 that answers clients which have said farewell; {@link Farewells} tells why. */
final class PatientHttp2 implements ServerConnectionSelector {
    private final ServerConnectionSelector http2;

    PatientHttp2(ServerConnectionSelector http2) {
        this.http2 = http2;
    }

    @Override
    public int bytesToIdentifyConnection() {
        return http2.bytesToIdentifyConnection();
    }

    @Override
    public Support supports(BufferData data) {
        return http2.supports(data);
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return http2.supportedApplicationProtocols();
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        DataReader client = context.dataReader();
        Farewells farewells = new Farewells();
        return http2.connection(new Heard(context, DataReader.create(() -> heard(client, farewells))));
    }

    /** Waits for bytes of which some are to be heard; the end of the connection is told by the reader itself. */
    private static byte[] heard(DataReader client, Farewells farewells) {
        byte[] heard = new byte[0];
        while (heard.length == 0) {
            client.ensureAvailable();
            heard = farewells.without(client.readBytes(client.available()));
        }
        return heard;
    }

    /** The same connection, heard through another reader. */
    private record Heard(ConnectionContext context, DataReader dataReader) implements ConnectionContext {
        @Override
        public ListenerContext listenerContext() {
            return context.listenerContext();
        }

        @Override
        public ExecutorService executor() {
            return context.executor();
        }

        @Override
        public DataWriter dataWriter() {
            return context.dataWriter();
        }

        @Override
        public Router router() {
            return context.router();
        }

        @Override
        public Optional<ProxyProtocolData> proxyProtocolData() {
            return context.proxyProtocolData();
        }

        @Override
        public HelidonSocket serverSocket() {
            return context.serverSocket();
        }

        @Override
        public PeerInfo remotePeer() {
            return context.remotePeer();
        }

        @Override
        public PeerInfo localPeer() {
            return context.localPeer();
        }

        @Override
        public boolean isSecure() {
            return context.isSecure();
        }

        @Override
        public String socketId() {
            return context.socketId();
        }

        @Override
        public String childSocketId() {
            return context.childSocketId();
        }
    }
}
