// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.library;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import java.time.Instant;
import java.util.Optional;

/** Where guardrails are kept. Every method joins the transaction of the calling thread. */
public interface Guardrails {
    /**
     * Keeps a new guardrail at its draft.
     *
     * @throws io.plumbline.measure.PlumblineException ALREADY_EXISTS when there is one of that name
     */
    void add(Guardrail draft);

    /**
     * Puts {@code draft} in the place of the draft.
     *
     * @throws io.plumbline.measure.PlumblineException ALREADY_EXISTS when another has that name
     */
    void replace(Guardrail draft);

    /** Makes every other writer of this guardrail wait until this transaction ends; returns whether it exists. */
    boolean hold(String id);

    /** Makes every other who creates a guardrail wait until this transaction ends. */
    void holdAll();

    /** Returns a number for the next version; numbers are never given twice, not even after a deletion. */
    int nextVersion(String id);

    /** Keeps a numbered version. */
    void addVersion(Guardrail version);

    /** Finds a guardrail at a version. */
    Optional<Guardrail> find(String id, String version);

    /** Returns when a version of a guardrail got the terms it has; empty when there is no such version. Quick. */
    Optional<Instant> revision(String id, String version);

    /** Lists the drafts of all guardrails, the newest first. */
    Page<Guardrail> list(PageRequest page);

    /** Lists the draft and the versions of one guardrail, the draft first and then the newest first. */
    Page<Guardrail> versions(String id, PageRequest page);

    /** Returns how many guardrails there are. */
    int count();

    /** Returns how many numbered versions a guardrail has. */
    int countVersions(String id);

    /** Removes a guardrail with all its versions. */
    void delete(String id);

    /** Removes a numbered version; returns whether there was one. */
    boolean delete(String id, String version);

    /** Finds what an earlier request with this token did. */
    Optional<Done> done(String token);

    /** Remembers what a request with a token did. */
    void remember(Done done);

    /**
     * What a request with a token did.
     *
     * @param token       the token of the client
     * @param fingerprint what it asked for, as a hash
     * @param id          the guardrail it made
     * @param version     the version it made
     */
    record Done(String token, String fingerprint, String id, String version) {}
}
