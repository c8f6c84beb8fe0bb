// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.security.sealing.PageTokens;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the tokens of the API into keys of the store and back: sealed, and bound to what was asked. */
public final class Paging {
    private final PageTokens tokens;

    public Paging(PageTokens tokens) {
        this.tokens = tokens;
    }

    /**
     * Reads which page is wanted.
     *
     * @param token   what the page before gave out; null for the first
     * @param limit   the most items; null for {@code usual}
     * @param listing the operation and its filters, such as {@code ListModelCards|name=x|sort=Name}
     */
    public PageRequest read(@Nullable String token, @Nullable Integer limit, int usual, String listing) {
        return new PageRequest(limit == null ? usual : limit,
                token == null || token.isEmpty() ? Optional.empty() : Optional.of(tokens.open(token, listing)));
    }

    /** Returns the token of the page after {@code page}; null when it is the last. */
    public @Nullable String next(Page<?> page, String listing) {
        return page.next().map(key -> tokens.seal(key, listing)).orElse(null);
    }
}
