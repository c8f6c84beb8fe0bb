// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.conformance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * A body that is sent until the server has had enough.
 *
 * @param status the first line of the answer
 * @param sent   the bytes that could be sent
 */
record Upload(String status, long sent) {
    private static final int PIECE = 64 << 10;

    static Upload of(URI address, String length, long bytes) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST / HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target: SageMaker.CreateModelCard\r\n"
                    + "Content-Type: application/x-amz-json-1.1\r\n" + length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            long sent = send(socket, length.startsWith("Transfer"), bytes);
            String status = new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
            return new Upload(String.valueOf(status), sent);
        }
    }

    private static long send(Socket socket, boolean chunked, long bytes) throws IOException {
        byte[] piece = new byte[PIECE];
        long sent = 0;
        try {
            while (sent < bytes && socket.getInputStream().available() == 0) {
                OutputStream out = socket.getOutputStream();
                if (chunked) {
                    out.write((Integer.toHexString(PIECE) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
                out.write(piece);
                if (chunked) {
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                }
                sent += PIECE;
            }
        } catch (SocketException _) {
            // The server answered and will read no more; the answer is there.
        }
        return sent;
    }
}
