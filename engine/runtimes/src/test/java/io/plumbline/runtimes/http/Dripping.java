// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A server that sends the head of an answer at once and its body one byte at a time. */
final class Dripping {
    private Dripping() {}

    static void serve(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> drip(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void drip(Socket socket) {
        try (socket; OutputStream out = socket.getOutputStream()) {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int sent = 0; sent < 100; sent++) {
                out.write('1');
                out.flush();
                EndpointFaultsTest.pause(50);
            }
        } catch (IOException closed) {
            // The client went away, as it should.
        }
    }
}
