// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.cards;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.Actor;
import io.plumbline.governance.Arns;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Orders to write cards into files, and what became of them. Who calls must have asked for permission, and must hold a
 * transaction. Safe for use by many threads.
 */
public final class CardExporting {
    private static final String ORDER = "/export-job/";

    private final CardKeeping cards;
    private final CardExports exports;
    private final CardJobs jobs;
    private final InstantSource clock;

    public CardExporting(CardKeeping cards, CardExports exports, CardJobs jobs, InstantSource clock) {
        this.cards = cards;
        this.exports = exports;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Orders an export; ALREADY_EXISTS when the card has one of that name.
     *
     * @param nameOrArn  the card
     * @param version    the version; the newest when empty
     * @param jobName    what to call the order
     * @param outputPath where to, {@code s3://bucket} or {@code s3://bucket/prefix}
     */
    public CardExport order(String nameOrArn, Optional<Integer> version, String jobName, String outputPath, Actor by) {
        ModelCard card = cards.require(nameOrArn, version);
        if (!outputPath.matches("s3://[^/]+(/.*)?")) {
            throw new PlumblineException(Category.INVALID_ARGUMENT,
                    "the output path of an export must be s3://bucket/prefix; give a bucket and a prefix.");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        CardExport export = new CardExport(card.name(), CardNames.checked("the name of an export job", jobName),
                card.version(), outputPath, CardExport.Status.IN_PROGRESS, Optional.empty(), Optional.empty(), by, now,
                now);
        exports.add(export);
        jobs.export(export);
        return export;
    }

    /** Returns an export by its ARN; NOT_FOUND when there is none. */
    public CardExport require(String arn) {
        String path = Arns.nameOf(arn);
        int cut = path.indexOf(ORDER);
        return (cut < 0
                ? Optional.<CardExport>empty()
                : exports.find(path.substring(0, cut), path.substring(cut + ORDER.length())))
                .orElseThrow(() -> new PlumblineException(Category.NOT_FOUND,
                        "there is no model card export job '" + path + "'."));
    }

    /** Lists the exports of a card; NOT_FOUND when there is none of that name. */
    public Page<CardExport> list(ExportQuery query, PageRequest page) {
        cards.require(query.cardName(), Optional.empty());
        return exports.list(query, page);
    }

    /** Returns the ARN of an export. */
    public String arn(CardExport export) {
        return cards.arn(export.cardName()) + ORDER + export.jobName();
    }
}
