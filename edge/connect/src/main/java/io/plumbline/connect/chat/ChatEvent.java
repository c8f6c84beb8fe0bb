// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.chat;

/** A step of an answer while it is being written. Blocks are counted from 0, and one ends before the next begins. */
public sealed interface ChatEvent {
    /** More text of a block; the first of a block begins it. */
    record TextDelta(int block, String text) implements ChatEvent {}

    /** More of what the model thinks. */
    record ReasoningDelta(int block, String text) implements ChatEvent {}

    /** A block begins that calls a tool. */
    record ToolBegin(int block, String id, String name) implements ChatEvent {}

    /** More of the arguments of a tool, a piece of JSON text. */
    record ToolDelta(int block, String json) implements ChatEvent {}

    /** A block ended. */
    record BlockEnd(int block) implements ChatEvent {}

    /** The answer ended. */
    record End(Stop stop) implements ChatEvent {}

    /** What it took; the last event, if it comes at all. */
    record Used(TokenUsage usage) implements ChatEvent {}
}
