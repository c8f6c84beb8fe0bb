// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FarewellsTest {
    private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    @Test
    void onlyFarewellsAreTakenOutHoweverTheBytesArrive() {
        byte[] sent = joined(PREFACE, frame(4, 6), frame(0, 300), frame(7, 8), frame(8, 4), frame(7, 70_000),
                frame(1, 0));
        byte[] heard = joined(PREFACE, frame(4, 6), frame(0, 300), frame(8, 4), frame(1, 0));

        for (int size : new int[]{1, 2, 7, 9, 24, 25, 1000, sent.length}) {
            Farewells farewells = new Farewells();
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            for (int begin = 0; begin < sent.length; begin += size) {
                kept.writeBytes(farewells.without(
                        Arrays.copyOfRange(sent, begin, Math.min(sent.length, begin + size))));
            }
            assertThat(kept.toByteArray()).as("in pieces of %d", size).isEqualTo(heard);
        }
    }

    /** A frame whose payload repeats its type, which for 7 looks like more farewells. */
    private static byte[] frame(int type, int length) {
        byte[] frame = new byte[9 + length];
        Arrays.fill(frame, (byte) type);
        frame[0] = (byte) (length >> 16);
        frame[1] = (byte) (length >> 8);
        frame[2] = (byte) length;
        return frame;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
