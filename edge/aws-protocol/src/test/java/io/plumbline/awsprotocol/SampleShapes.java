// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;

/** Shapes of the SDK with every member set to seeded values that the member's place on the wire can carry. */
final class SampleShapes {
    private static final int DEEPEST = 6;
    private static final List<String> TEXTS = List.of("plain", "two words", "Grüße 東京 \uD83D\uDE80",
            "a/b:c?d=e&f#g%2F+h",
            "<tag attribute=\"x\">&amp;</tag>", "line one\nline two\ttab", "{\"json\": [1, \"two\\n\"]}",
            "arn:aws:sagemaker:eu-central-1:000000000000:model-card/credit", "~tilde*star'quote");
    private static final List<String> HEADER_TEXTS = List.of("plain", "two words", "a/b;c=d", "application/json");

    private final Random random;

    SampleShapes(long seed) {
        this.random = new Random(seed);
    }

    /** Returns a shape of {@code type}. */
    <T extends SdkPojo> T shape(Class<T> type) {
        SdkPojo builder = Member.builder(type);
        fill(builder, 0);
        return type.cast(Member.built(builder));
    }

    /** Returns what {@code builder}, an empty one, builds when it is filled. */
    SdkPojo built(SdkPojo builder) {
        fill(builder, 0);
        return Member.built(builder);
    }

    private void fill(SdkPojo builder, int depth) {
        for (Member member : Member.of(builder)) {
            if (depth < DEEPEST || member.kind().isScalar()) {
                member.set(builder, value(member, depth));
            }
        }
    }

    private Object value(Member member, int depth) {
        return switch (member.kind()) {
            case LIST -> list(member.element(), depth);
            case MAP -> map(member.element(), depth);
            case STRUCTURE -> {
                SdkPojo nested = member.builder();
                fill(nested, depth + 1);
                yield Member.built(nested);
            }
            case STRING -> text(member.place());
            case BYTE -> (byte) random.nextInt();
            case SHORT -> (short) random.nextInt();
            case INTEGER -> member.place() == Place.STATUS ? 200 + random.nextInt(4) : random.nextInt();
            case LONG -> random.nextLong();
            case FLOAT -> random.nextFloat() * 1e6f;
            case DOUBLE -> (random.nextDouble() - 0.5) * 1e12;
            case DECIMAL -> BigDecimal.valueOf(random.nextLong(), 4);
            case BOOLEAN -> random.nextBoolean();
            case TIMESTAMP -> member.place() == Place.HEADER
                    ? Instant.ofEpochSecond(random.nextInt(2_000_000_000))
                    : Instant.ofEpochMilli(random.nextLong(2_000_000_000_000L));
            case BLOB -> {
                byte[] bytes = new byte[1 + random.nextInt(20)];
                random.nextBytes(bytes);
                yield SdkBytes.fromByteArray(bytes);
            }
            case DOCUMENT -> Document.mapBuilder().putString("text", text(Place.BODY)).putNull("nothing")
                    .putList("numbers", List.of(Document.fromNumber(7), Document.fromBoolean(true))).build();
        };
    }

    private List<Object> list(Member element, int depth) {
        List<Object> values = new ArrayList<>();
        int count = depth == 0 ? 2 : 1;
        for (int index = 0; index < count && (depth < DEEPEST || element.kind().isScalar()); index++) {
            values.add(value(element, depth + 1));
        }
        return values;
    }

    private Map<String, Object> map(Member element, int depth) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("first key", value(element, depth + 1));
        values.put("zweiter Schlüssel", value(element, depth + 1));
        return values;
    }

    private String text(Place place) {
        List<String> texts = place == Place.HEADER ? HEADER_TEXTS : TEXTS;
        return texts.get(random.nextInt(texts.size()));
    }
}
