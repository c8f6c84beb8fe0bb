// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.heads;

import io.plumbline.guardrails.heads.HeadWeights.Head;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** The bytes of a weight file: a header, then a deflated block with the heads and, where the header says so, a network. */
final class WeightFile {
    private static final int HEADS_ALONE = 0x504C4831;
    private static final int WITH_NETWORK = 0x504C4832;
    private static final int MOST_HEADS = 64;

    private WeightFile() {}

    static void write(HeadWeights weights, OutputStream out) throws IOException {
        byte[] body = body(weights);
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(weights.network() == null ? HEADS_ALONE : WITH_NETWORK);
        data.writeUTF(weights.name());
        data.writeUTF(checksum(body));
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        DeflaterOutputStream deflated = new DeflaterOutputStream(data, deflater);
        deflated.write(body);
        deflated.finish();
        deflater.end();
        data.flush();
    }

    private static byte[] body(HeadWeights weights) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        FeatureSettings settings = weights.settings();
        data.writeInt(settings.version());
        data.writeInt(settings.bits());
        data.writeInt(settings.pieceFrom());
        data.writeInt(settings.pieceTo());
        data.writeDouble(settings.pieceValue());
        data.writeInt(weights.heads().size());
        for (Head head : weights.heads()) {
            data.writeUTF(head.name());
            data.writeDouble(head.bias());
            data.writeInt(head.calibration().raw().length);
            for (int at = 0; at < head.calibration().raw().length; at++) {
                data.writeDouble(head.calibration().raw()[at]);
                data.writeDouble(head.calibration().severities()[at]);
            }
            data.writeDouble(head.calibration().tail());
            Steps.write(new float[][]{head.weights()}, data);
        }
        Network network = weights.network();
        if (network != null) {
            network.write(data);
        }
        return bytes.toByteArray();
    }

    static HeadWeights read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(in));
        int kind = data.readInt();
        if (kind != HEADS_ALONE && kind != WITH_NETWORK) {
            throw new IOException("these bytes are not a weight file");
        }
        String name = data.readUTF();
        String version = data.readUTF();
        return readBody(name, version, kind == WITH_NETWORK, new DataInputStream(
                new BufferedInputStream(new InflaterInputStream(data), 1 << 16)));
    }

    private static HeadWeights readBody(String name, String version, boolean withNetwork, DataInputStream body)
            throws IOException {
        FeatureSettings settings = new FeatureSettings(body.readInt(), body.readInt(), body.readInt(), body.readInt(),
                body.readDouble());
        int count = body.readInt();
        if (count < 1 || count > MOST_HEADS) {
            throw new IOException(
                    "weight file " + name + " names " + count + " heads; 1 to " + MOST_HEADS + " are read");
        }
        List<Head> heads = new ArrayList<>();
        for (int head = 0; head < count; head++) {
            heads.add(readHead(settings, body));
        }
        return new HeadWeights(name, version, settings, heads, withNetwork ? Network.read(body) : null);
    }

    private static Head readHead(FeatureSettings settings, DataInputStream body) throws IOException {
        String name = body.readUTF();
        double bias = body.readDouble();
        int anchors = body.readInt();
        if (anchors < 2 || anchors > 1000) {
            throw new IOException("head " + name + " has " + anchors + " anchors; 2 to 1,000 are read");
        }
        double[] raw = new double[anchors];
        double[] severities = new double[anchors];
        for (int at = 0; at < anchors; at++) {
            raw[at] = body.readDouble();
            severities[at] = body.readDouble();
        }
        Calibration calibration = new Calibration(raw, severities, body.readDouble());
        float[] weights = new float[settings.rows()];
        Steps.read(body, new float[][]{weights});
        return new Head(name, bias, weights, calibration);
    }

    static HeadWeights rounded(HeadWeights weights) {
        try {
            byte[] body = body(weights);
            return readBody(weights.name(), checksum(body), weights.network() != null,
                    new DataInputStream(new ByteArrayInputStream(body)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String checksum(byte[] body) {
        CRC32 checksum = new CRC32();
        checksum.update(body);
        return String.format("%08x", checksum.getValue());
    }
}
