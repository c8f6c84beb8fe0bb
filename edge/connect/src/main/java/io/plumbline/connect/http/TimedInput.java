// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.http;

import io.plumbline.connect.chat.ModelFailure;
import io.plumbline.connect.chat.ModelFailure.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.Future;

/**
 * Bytes from a connection, of which there may only be so many, and none of which may be waited for longer than a while.
 */
final class TimedInput extends InputStream {
    private final String endpoint;
    private final InputStream in;
    private final Watch watch;
    private final ReadTime time;
    private final int most;
    private final long begun = System.nanoTime();
    private long taken;
    private volatile boolean late;

    TimedInput(String endpoint, InputStream in, Watch watch, ReadTime time, int most) {
        this.endpoint = endpoint;
        this.in = in;
        this.watch = watch;
        this.time = time;
        this.most = most;
    }

    /**
     * How long reading may take.
     *
     * @param inAll whether that is for all of it, not for each piece
     */
    record ReadTime(Duration most, boolean inAll) {
        Duration left(long nanos) {
            return inAll ? most.minusNanos(nanos) : most;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Future<?> end = watch.after(time.left(System.nanoTime() - begun), () -> {
            late = true;
            close();
        });
        try {
            int read = in.read(bytes, offset, length);
            if (late) {
                throw tooLate();
            }
            taken += Math.max(read, 0);
            if (taken > most) {
                throw new ModelFailure(Kind.GARBLED, 0,
                        "The endpoint '" + endpoint + "' answered with more than " + most + " bytes.");
            }
            return read;
        } catch (IOException failure) {
            if (late || failure instanceof HttpTimeoutException) {
                throw tooLate();
            }
            throw failure;
        } finally {
            end.cancel(false);
        }
    }

    private ModelFailure tooLate() {
        return new ModelFailure(Kind.TIMEOUT, 0, "The endpoint '" + endpoint + "' "
                + (time.inAll() ? "was not done within " : "sent nothing for ") + time.most().toMillis() + " ms.");
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException _) {
            // It is gone either way.
        }
    }
}
