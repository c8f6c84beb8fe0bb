// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.library;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Everything that can be done to guardrails, with its rules: the AWS API and the console both come here. Who calls must
 * have asked for permission, and must hold a transaction. Safe for use by many threads.
 */
public final class GuardrailKeeping {
    private final Guardrails guardrails;
    private final Enforcements enforcements;
    private final GuardrailLimits limits;
    private final GuardrailArns arns;
    private final InstantSource clock;
    private final Supplier<String> ids;

    /** Keeps guardrails; {@code ids} gives twelve random lower-case letters and digits at each call. */
    public GuardrailKeeping(Guardrails guardrails, Enforcements enforcements, GuardrailLimits limits,
            GuardrailArns arns, InstantSource clock, Supplier<String> ids) {
        this.guardrails = guardrails;
        this.enforcements = enforcements;
        this.limits = limits;
        this.arns = arns;
        this.clock = clock;
        this.ids = ids;
    }

    /** Creates a guardrail at its draft; the same wish again returns what it made before. */
    public Guardrail create(GuardrailTerms terms, Optional<Wish> wish) {
        GuardrailRules.check(terms);
        guardrails.holdAll();
        Optional<Guardrails.Done> before = before(wish);
        if (before.isPresent()) {
            return require(before.get().id(), Guardrail.DRAFT);
        }
        if (guardrails.count() >= limits.guardrails()) {
            throw new PlumblineException(Category.LIMIT_EXCEEDED, "there are " + limits.guardrails()
                    + " guardrails, which is the most allowed; delete one, or raise plumbline.guardrails.most.");
        }
        Instant now = now();
        Guardrail draft = new Guardrail(ids.get(), Guardrail.DRAFT, terms, Map.of(), GuardrailStatus.READY, now, now);
        guardrails.add(draft);
        remember(wish, draft);
        return draft;
    }

    /** Gives the draft of a guardrail other terms, all of them; examples added to topics that stay are kept. */
    public Guardrail update(String idOrArn, GuardrailTerms terms) {
        GuardrailRules.check(terms);
        Guardrail draft = held(idOrArn).told(terms, now());
        guardrails.replace(draft);
        return draft;
    }

    /** Gives a topic of the draft other added examples, all of them. */
    public Guardrail exemplify(String idOrArn, String topic, List<String> examples) {
        Guardrail draft = held(idOrArn);
        GuardrailRules.checkExamples(draft.terms().policy(), topic, examples, limits.examples());
        Map<String, List<String>> all = new HashMap<>(draft.examples());
        all.put(topic, List.copyOf(examples));
        if (examples.isEmpty()) {
            all.remove(topic);
        }
        Guardrail changed = draft.exemplified(all, now());
        guardrails.replace(changed);
        return changed;
    }

    /** Makes a numbered version of the draft, which never changes; the same wish again returns what it made before. */
    public Guardrail publish(String idOrArn, Optional<String> description, Optional<Wish> wish) {
        Guardrail draft = held(idOrArn);
        Optional<Guardrails.Done> before = before(wish);
        if (before.isPresent()) {
            return require(before.get().id(), before.get().version());
        }
        if (guardrails.countVersions(draft.id()) >= limits.versions()) {
            throw new PlumblineException(Category.LIMIT_EXCEEDED, "the guardrail " + draft.id() + " has "
                    + limits.versions() + " versions, which is the most allowed; delete one that is not used.");
        }
        Guardrail version = draft.published(guardrails.nextVersion(draft.id()),
                description.map(draft.terms()::described).orElse(draft.terms()), now());
        guardrails.addVersion(version);
        remember(wish, version);
        return version;
    }

    /** Removes a numbered version, or the whole guardrail without {@code version}; IN_USE while it is enforced. */
    public void delete(String idOrArn, Optional<String> version) {
        Guardrail draft = held(idOrArn);
        enforcements.all().stream().filter(each -> each.guardrailId().equals(draft.id())
                && version.map(each.version()::equals).orElse(true)).findFirst().ifPresent(each -> {
                    throw new PlumblineException(Category.IN_USE, "version " + each.version() + " of the guardrail "
                            + draft.id() + " is enforced by the configuration " + each.id()
                            + "; delete that configuration first.");
                });
        if (version.isEmpty()) {
            guardrails.delete(draft.id());
        } else if (!guardrails.delete(draft.id(), version.get())) {
            throw missing(draft.id(), version.get());
        }
    }

    /** Returns a guardrail at a version; NOT_FOUND when there is none. */
    public Guardrail require(String idOrArn, String version) {
        return arns.id(idOrArn).flatMap(id -> guardrails.find(id, version))
                .orElseThrow(() -> missing(idOrArn, version));
    }

    /** Lists the drafts of all guardrails, the newest first. */
    public Page<Guardrail> list(PageRequest page) {
        return guardrails.list(page);
    }

    /** Lists the draft of a guardrail and then its versions, the newest first; NOT_FOUND when there is none. */
    public Page<Guardrail> versions(String idOrArn, PageRequest page) {
        return guardrails.versions(require(idOrArn, Guardrail.DRAFT).id(), page);
    }

    /** Returns the ARN of a guardrail by its id or ARN. */
    public String arn(String idOrArn) {
        return arns.arn(idOrArn);
    }

    /** Returns the ARNs of this installation. */
    public GuardrailArns arns() {
        return arns;
    }

    /** Returns a guardrail at a version that nobody can delete before this transaction ends. */
    Guardrail requireHeld(String idOrArn, String version) {
        return require(held(idOrArn).id(), version);
    }

    private Guardrail held(String idOrArn) {
        return arns.id(idOrArn).filter(guardrails::hold).flatMap(id -> guardrails.find(id, Guardrail.DRAFT))
                .orElseThrow(() -> missing(idOrArn, Guardrail.DRAFT));
    }

    private Optional<Guardrails.Done> before(Optional<Wish> wish) {
        Optional<Guardrails.Done> done = wish.flatMap(each -> guardrails.done(each.token()));
        done.filter(each -> !each.fingerprint().equals(wish.orElseThrow().fingerprint())).ifPresent(each -> {
            throw new PlumblineException(Category.CONFLICT, "the client request token was used before with other "
                    + "parameters, for the guardrail " + each.id() + "; use a new token for a new request.");
        });
        return done;
    }

    private void remember(Optional<Wish> wish, Guardrail made) {
        wish.ifPresent(each -> guardrails.remember(
                new Guardrails.Done(each.token(), each.fingerprint(), made.id(), made.version())));
    }

    /** The API shows milliseconds; what is stored is what is shown. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    static PlumblineException missing(String idOrArn, String version) {
        return new PlumblineException(Category.NOT_FOUND, "there is no guardrail '" + idOrArn + "'"
                + (version.equals(Guardrail.DRAFT) ? "" : " with version " + version) + ".");
    }
}
