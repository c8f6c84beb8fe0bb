// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.text;

import io.plumbline.explain.text.TextGame.TextColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Players that stay together: a single one, or a union of smaller ones.
 *
 * @param player index of the player; -1 for a union
 * @param parts of a union, at least one; empty for a player
 * @param members all players in it, in order
 */
record Union(int player, List<Union> parts, int[] members) {

    static Union player(int player) {
        return new Union(player, List.of(), new int[]{player});
    }

    /** Returns the union of {@code parts}; a single part stands for itself. */
    static Union of(List<Union> parts) {
        return parts.size() == 1
                ? parts.get(0)
                : new Union(-1, List.copyOf(parts),
                        parts.stream().flatMapToInt(part -> IntStream.of(part.members())).toArray());
    }

    /** Returns the union of all players, none of them tied to another. */
    static Union flat(int players) {
        return of(IntStream.range(0, players).mapToObj(Union::player).toList());
    }

    /** Returns a row's players: features, and texts split into paragraphs, sentences and units. */
    static Union ofText(TextGame game) {
        List<Union> features = new ArrayList<>();
        for (TextColumn column : game.texts()) {
            List<Union> paragraphs = new ArrayList<>();
            for (List<List<Integer>> paragraph : column.text().structure()) {
                List<Union> sentences = new ArrayList<>();
                for (List<Integer> sentence : paragraph) {
                    sentences.add(of(sentence.stream().map(unit -> player(column.first() + unit)).toList()));
                }
                paragraphs.add(of(sentences));
            }
            if (!paragraphs.isEmpty()) {
                features.add(of(paragraphs));
            }
        }
        for (int other = game.players() - game.others().length; other < game.players(); other++) {
            features.add(player(other));
        }
        return of(features);
    }
}
