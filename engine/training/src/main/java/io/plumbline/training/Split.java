// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Examples for learning and for judging. A group is on one side as a whole, decided by its name alone, so that it stays
 * there when data are added.
 *
 * @param train      what is learned from
 * @param validation what is judged on
 */
public record Split(List<Example> train, List<Example> validation) {
    /** Copies the lists. */
    public Split {
        train = List.copyOf(train);
        validation = List.copyOf(validation);
    }

    /** Puts about {@code share} of the groups into validation. */
    public static Split byGroup(List<Example> examples, double share) {
        List<Example> train = new ArrayList<>();
        List<Example> validation = new ArrayList<>();
        for (Example example : examples) {
            (isHeldOut(example.group(), share) ? validation : train).add(example);
        }
        return new Split(train, validation);
    }

    /** Returns whether {@code name} is among the share that is held out. */
    public static boolean isHeldOut(String name, double share) {
        CRC32 checksum = new CRC32();
        checksum.update(name.getBytes(StandardCharsets.UTF_8));
        return (checksum.getValue() * 2654435761L >>> 16 & 0xFFFF) < share * 0x10000;
    }
}
