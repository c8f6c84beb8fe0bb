// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The trails of the account. The trail {@code default} is there from the first start and logs into the bucket
 * {@code plumbline-audit}.
 */
public interface Trails {
    /**
     * Makes a trail that does not log yet.
     *
     * @throws io.plumbline.measure.PlumblineException ALREADY_EXISTS, LIMIT_EXCEEDED for the sixth
     */
    Trail create(String name, Trail.Target target, boolean validation, Map<String, String> tags);

    /** Finds a trail by name or ARN. */
    Optional<Trail> find(String nameOrArn);

    /** Returns a trail by name or ARN; throws NOT_FOUND. */
    Trail require(String nameOrArn);

    /** Lists all, by name. */
    List<Trail> list();

    /** Changes where the files of a trail go from now on. */
    Trail update(String nameOrArn, Trail.Target target, boolean validation);

    /** Changes which events are delivered from now on. */
    Trail select(String nameOrArn, Trail.Selection selection);

    /** Sets the tags. */
    Trail tag(String nameOrArn, Map<String, String> tags);

    /** Removes a trail; its files stay. */
    void delete(String nameOrArn);

    /** Begins to write files, from the next event on. */
    Trail startLogging(String nameOrArn);

    /** Stops writing files, after those of the events until now. */
    Trail stopLogging(String nameOrArn);

    /** Says what was delivered last. */
    Trail.Delivered delivered(String nameOrArn);
}
