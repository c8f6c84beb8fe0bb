// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.measure;

/**
 * A failure that a person can mend: a category for machines and one sentence for people, which says which input, what
 * value it had, what was allowed and what to do. The sentence never holds a secret or personal data.
 */
public final class PlumblineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Category category;

    public PlumblineException(Category category, String sentence) {
        super(sentence);
        this.category = category;
    }

    public PlumblineException(Category category, String sentence, Throwable cause) {
        super(sentence, cause);
        this.category = category;
    }

    /** Returns what kind of failure this is; the edge maps it to an exit code or a wire error. */
    public Category category() {
        return category;
    }

    /** The kinds of failure. */
    public enum Category {
        /** The configuration document is malformed or holds a key or value that is not allowed. */
        INVALID_CONFIGURATION,
        /** A command line or request argument is not allowed. */
        INVALID_ARGUMENT,
        /** A file, folder or other named thing does not exist or cannot be read. */
        NOT_FOUND,
        /** Something of that name is there already. */
        ALREADY_EXISTS,
        /** Somebody else changed the same thing at the same time, or its state does not allow this change. */
        CONFLICT,
        /** It cannot go, or change, while other things depend on it. */
        IN_USE,
        /** A quota or a size limit of the contract is reached. */
        LIMIT_EXCEEDED,
        /** A document given as a value, such as a policy or a model card, is malformed. */
        INVALID_DOCUMENT,
        /** A path lies outside the folders that may be read or written, or permission is missing. */
        ACCESS_DENIED,
        /** The data contradicts its description: unknown column, ragged row, mixed types, nothing to join. */
        INVALID_DATA,
        /** Asked for something that Plumbline knows but cannot do yet. */
        NOT_AVAILABLE_YET,
        /** Another system that was asked does not answer, or not in time. */
        UNAVAILABLE,
        /** The work was cancelled. */
        CANCELLED,
        /** Disk full, out of memory, a broken installation. */
        RESOURCE_EXHAUSTED
    }
}
