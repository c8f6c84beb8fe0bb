// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.server;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection that is kept. It costs almost nothing, so that what is measured is the server. */
final class Line implements AutoCloseable {
    private static final int PATIENCE = 60_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[256 << 10];
    private int length;

    Line(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** Sends one request and returns the status of its answer, read whole. */
    int ask(byte[] request) throws IOException {
        out.write(request);
        length = 0;
        int head = head();
        String lines = new String(buffer, 0, head, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT);
        int at = lines.indexOf("content-length:");
        int end = head + (at < 0 ? 0 : Integer.parseInt(lines.substring(at + 15, lines.indexOf('\r', at)).strip()));
        while (length < end) {
            more();
        }
        return Integer.parseInt(lines.substring(9, 12));
    }

    /** Returns the last answer. */
    String answer() {
        return new String(buffer, 0, length, StandardCharsets.UTF_8);
    }

    private int head() throws IOException {
        int from = 0;
        while (true) {
            more();
            for (int at = Math.max(3, from); at < length; at++) {
                if (buffer[at] == '\n' && buffer[at - 1] == '\r' && buffer[at - 2] == '\n') {
                    return at + 1;
                }
            }
            from = length;
        }
    }

    private void more() throws IOException {
        int read = in.read(buffer, length, buffer.length - length);
        if (read <= 0) {
            throw new EOFException("the server hung up");
        }
        length += read;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
