// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.library;

import io.plumbline.data.objects.ObjectName;
import io.plumbline.data.objects.ObjectStore;
import io.plumbline.measure.PlumblineException;
import io.plumbline.privacy.custom.AllowList;
import io.plumbline.privacy.library.KeptAllowList.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns kept allow lists into lists that can be applied: those of words are read from their object each time. */
public final class AllowListReading {
    private static final int LARGEST = 35 << 20;
    private static final String MARK = "\uFEFF";

    private final ObjectStore objects;

    /** Reads words from {@code objects}. */
    public AllowListReading(ObjectStore objects) {
        this.objects = objects;
    }

    /** Returns the list of {@code source}, or why there is none. */
    public Reading read(Source source) {
        return switch (source) {
            case Source.Pattern pattern -> new Readable(AllowList.ofRegex(pattern.regex()));
            case Source.WordsObject words -> words(new ObjectName(words.bucket(), words.key()));
        };
    }

    private Reading words(ObjectName name) {
        try (InputStream in = objects.open(name).orElse(null)) {
            if (in == null) {
                return new Unreadable(Fault.NOT_FOUND, name.uri() + " does not exist");
            }
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length == 0) {
                return new Unreadable(Fault.EMPTY, name.uri() + " is empty");
            }
            if (bytes.length > LARGEST) {
                return new Unreadable(Fault.OVERSIZE, name.uri() + " has more than 35 MB");
            }
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return new Readable(AllowList.ofWords(text.startsWith(MARK) ? text.substring(1) : text));
        } catch (CharacterCodingException e) {
            return new Unreadable(Fault.MALFORMED, name.uri() + " is not text in UTF-8");
        } catch (PlumblineException refused) {
            return new Unreadable(Fault.MALFORMED,
                    name.uri() + ": " + Optional.ofNullable(refused.getMessage()).orElse("cannot be read"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What reading a list came to. */
    public sealed interface Reading permits Readable, Unreadable {}

    /** A list that can be applied. */
    public record Readable(AllowList list) implements Reading {}

    /**
     * A list that cannot be applied.
     *
     * @param fault  what is wrong
     * @param reason the same in words, without a full stop
     */
    public record Unreadable(Fault fault, String reason) implements Reading {}

    /** What may be wrong with an object of words. */
    public enum Fault {
        /** There is no such object. */
        NOT_FOUND,
        /** It has no bytes. */
        EMPTY,
        /** It has more than 35 MB. */
        OVERSIZE,
        /** It is not text, or its lines are too long or too many. */
        MALFORMED
    }
}
