// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.gateway;

import io.plumbline.awsprotocol.Events;
import io.plumbline.connect.chat.ModelFailure;
import io.plumbline.connect.chat.RawModel.RawStream;
import java.io.IOException;
import java.util.Optional;

/** The pieces of a model's own stream, passed on as they are. */
record RawEvents(RawStream model) implements Events {
    @Override
    public void sendTo(Client client) throws IOException {
        for (Optional<byte[]> piece = next(); piece.isPresent(); piece = next()) {
            client.send(PieceEvents.chunk(piece.get()));
        }
    }

    private Optional<byte[]> next() {
        try {
            return model.next();
        } catch (ModelFailure failure) {
            throw Failures.within(failure);
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
