// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.models;

import io.plumbline.connect.chat.RawModel;
import io.plumbline.connect.chat.RawModel.RawStream;
import io.plumbline.connect.openai.Line;
import java.io.InputStream;
import java.util.Optional;

/** Carries chat completions through a model that takes bytes, as servers of language models on SageMaker do. */
final class RawLine implements Line {
    private static final String JSON = "application/json";

    private final RawModel model;

    RawLine(RawModel model) {
        this.model = model;
    }

    @Override
    public byte[] whole(byte[] body) {
        return model.invoke(body, JSON, JSON).body();
    }

    @Override
    public Flow stream(byte[] body) {
        RawStream pieces = model.stream(body, JSON, "text/event-stream");
        return new Flow(new Joined(pieces), pieces::close);
    }

    /** Pieces one after the other. */
    private static final class Joined extends InputStream {
        private final RawStream pieces;
        private byte[] piece = {};
        private int at;

        Joined(RawStream pieces) {
            this.pieces = pieces;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            while (at == piece.length) {
                Optional<byte[]> next = pieces.next();
                if (next.isEmpty()) {
                    return -1;
                }
                piece = next.get();
                at = 0;
            }
            int count = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, bytes, offset, count);
            at += count;
            return count;
        }

        @Override
        public void close() {
            pieces.close();
        }
    }
}
