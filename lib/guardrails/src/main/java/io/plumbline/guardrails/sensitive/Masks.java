// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.sensitive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Masks over parts of a text, such as {@code {EMAIL}}. Where masks overlap, one stands over all that they cover. */
public final class Masks {
    private final List<Mask> masks;

    private Masks(List<Mask> masks) {
        this.masks = masks;
    }

    /**
     * A mask.
     *
     * @param begin where it begins, a UTF-16 index
     * @param end   where it ends, exclusive
     * @param label what stands in braces
     */
    public record Mask(int begin, int end, String label) {}

    /** Settles {@code masks}: of overlapping ones the longest gives its label to the whole stretch. */
    public static Masks of(List<Mask> masks) {
        List<Mask> settled = new ArrayList<>();
        int widest = 0;
        for (Mask mask : masks.stream().sorted(Comparator.comparingInt(Mask::begin)).toList()) {
            int last = settled.size() - 1;
            if (last >= 0 && mask.begin() < settled.get(last).end()) {
                Mask merged = settled.get(last);
                boolean wider = mask.end() - mask.begin() > widest;
                widest = Math.max(widest, mask.end() - mask.begin());
                settled.set(last, new Mask(merged.begin(), Math.max(merged.end(), mask.end()),
                        wider ? mask.label() : merged.label()));
            } else {
                settled.add(mask);
                widest = mask.end() - mask.begin();
            }
        }
        return new Masks(List.copyOf(settled));
    }

    /** Returns the settled masks, in order and without overlaps. */
    public List<Mask> settled() {
        return masks;
    }

    /** Returns {@code text} with the masks in place. */
    public String over(String text) {
        return over(text, 0, text.length());
    }

    /** Returns the part of {@code text} from {@code begin} to {@code end}, with the masks that begin in it in place. */
    public String over(String text, int begin, int end) {
        StringBuilder masked = new StringBuilder(end - begin);
        int at = begin;
        for (Mask mask : masks) {
            if (mask.end() > at && mask.begin() < end) {
                masked.append(text, at, Math.max(at, mask.begin()));
                if (mask.begin() >= begin) {
                    masked.append('{').append(mask.label()).append('}');
                }
                at = Math.min(end, mask.end());
            }
        }
        return masked.append(text, at, Math.max(at, end)).toString();
    }
}
