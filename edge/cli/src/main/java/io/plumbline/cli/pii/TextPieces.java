// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.pii;

import io.plumbline.privacy.search.RunningSearch;
import io.plumbline.privacy.search.RunningSearch.Stretch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;

/** Plain text in stretches of some hundred thousand characters, however long its lines are. */
final class TextPieces {
    private static final int BLOCK = 1 << 16;

    private final Writer writer;
    private final Pieces pieces;
    private long line = 1;

    private TextPieces(Writer writer, Pieces pieces) {
        this.writer = writer;
        this.pieces = pieces;
    }

    static void walk(InputStream in, OutputStream out, PieceSearch search, Pieces pieces) throws IOException {
        BufferedReader reader = Utf8.reader(in);
        TextPieces text = new TextPieces(Utf8.writer(out), pieces);
        RunningSearch running = search.text();
        char[] block = new char[BLOCK];
        for (int taken = reader.read(block); taken >= 0; taken = reader.read(block)) {
            text.pass(running.take(new String(block, 0, taken)));
        }
        text.pass(running.end());
        text.writer.flush();
    }

    private void pass(List<Stretch> stretches) throws IOException {
        for (Stretch each : stretches) {
            writer.write(pieces.piece("", each.text(), Located.inLines(line, each)));
            line += Located.lineFeeds(each.text(), 0, each.text().length());
        }
    }
}
