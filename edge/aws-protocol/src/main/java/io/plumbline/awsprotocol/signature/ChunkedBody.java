// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol.signature;

import io.plumbline.awsprotocol.WireException;
import io.plumbline.web.Request;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Takes the frames off a chunked body, checking each chunk's signature against the one before, and the trailer. */
final class ChunkedBody {
    private static final int LONGEST_LINE = 4_096;

    private final byte[] raw;
    private final Request request;
    private final Claim claim;
    private final byte[] key;
    private final Refusals refusals;
    private final boolean trailed;
    private int position;
    private String previous;

    /** {@code key} is empty when the chunks carry no signatures. */
    ChunkedBody(Request request, Claim claim, byte[] key, Refusals refusals, boolean trailed) {
        this.raw = request.body();
        this.request = request;
        this.claim = claim;
        this.key = key;
        this.refusals = refusals;
        this.trailed = trailed;
        this.previous = claim.signature();
    }

    byte[] content() {
        ByteArrayOutputStream content = new ByteArrayOutputStream(raw.length);
        while (true) {
            String[] head = line().split(";", 2);
            byte[] chunk = take(size(head[0]));
            if (signed()) {
                check(head.length == 2 ? head[1] : "", chunk);
            }
            if (chunk.length == 0) {
                break;
            }
            content.writeBytes(chunk);
            endOfLine();
        }
        end(content.toByteArray());
        return content.toByteArray();
    }

    private boolean signed() {
        return key.length > 0;
    }

    private void check(String extension, byte[] chunk) {
        String given = extension.startsWith("chunk-signature=") ? extension.substring(16).strip() : "";
        String calculated = Hashes.hexHmac(key, "AWS4-HMAC-SHA256-PAYLOAD\n" + claim.time() + "\n"
                + claim.scope().text() + "\n" + previous + "\n" + Hashes.EMPTY + "\n" + Hashes.sha256(chunk));
        if (!Hashes.same(calculated, given)) {
            throw refusals.mismatch("The signature of a chunk of the body does not match; it was changed on the way.");
        }
        previous = calculated;
    }

    private void end(byte[] content) {
        if (trailed) {
            StringBuilder trailers = new StringBuilder();
            String signature = "";
            for (String line = line(); !line.isEmpty(); line = line()) {
                int colon = line.indexOf(':');
                String name = line.substring(0, Math.max(colon, 0)).strip().toLowerCase(Locale.ROOT);
                String value = line.substring(colon + 1).strip();
                if (name.equals("x-amz-trailer-signature")) {
                    signature = value;
                } else {
                    trailers.append(name).append(':').append(value).append('\n');
                    TrailerChecksum.check(name, value, content, refusals);
                }
            }
            checkTrailer(trailers.toString(), signature);
        } else {
            endOfLine();
        }
        checkLength(content.length);
    }

    private void checkTrailer(String trailers, String given) {
        if (signed() && !Hashes.same(given, Hashes.hexHmac(key, "AWS4-HMAC-SHA256-TRAILER\n" + claim.time() + "\n"
                + claim.scope().text() + "\n" + previous + "\n" + Hashes.sha256(trailers)))) {
            throw refusals.mismatch("The signature of the body's trailer does not match; it was changed on the way.");
        }
    }

    private void checkLength(int length) {
        String said = request.header("x-amz-decoded-content-length").map(String::strip)
                .orElse(Integer.toString(length));
        if (position != raw.length || !said.equals(Integer.toString(length))) {
            throw malformed();
        }
    }

    private int size(String text) {
        String digits = text.strip();
        if (!digits.matches("[0-9a-fA-F]{1,7}")) {
            throw malformed();
        }
        return Integer.parseInt(digits, 16);
    }

    private byte[] take(int size) {
        if (size > raw.length - position) {
            throw malformed();
        }
        position += size;
        return Arrays.copyOfRange(raw, position - size, position);
    }

    private String line() {
        for (int i = position; i + 1 < Math.min(raw.length, position + LONGEST_LINE); i++) {
            if (raw[i] == '\r' && raw[i + 1] == '\n') {
                String line = new String(raw, position, i - position, StandardCharsets.UTF_8);
                position = i + 2;
                return line;
            }
        }
        throw malformed();
    }

    private void endOfLine() {
        if (!line().isEmpty()) {
            throw malformed();
        }
    }

    private WireException malformed() {
        return refusals.incomplete("The chunked body is cut short or malformed; send it again.");
    }
}
