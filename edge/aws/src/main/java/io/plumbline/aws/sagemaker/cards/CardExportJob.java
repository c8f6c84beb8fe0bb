// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.cards;

import io.plumbline.data.objects.ObjectName;
import io.plumbline.data.objects.ObjectStore;
import io.plumbline.governance.Arns;
import io.plumbline.governance.cards.CardExport;
import io.plumbline.governance.cards.CardExports;
import io.plumbline.governance.cards.DetachedSignature;
import io.plumbline.governance.cards.DocumentSigner;
import io.plumbline.governance.cards.ModelCard;
import io.plumbline.governance.cards.ModelCards;
import io.plumbline.jobs.JobHandler;
import io.plumbline.jobs.JobRun;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.report.cards.CardReport;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a version of a card as {@code PREFIX/CARD/JOB/CARD-vN.pdf}, .html, .md and .json, each with its detached
 * signature in a file of the same name and {@code .sig}.
 */
public final class CardExportJob implements JobHandler {
    static final String KIND = "model-card-export";

    private final ModelCards cards;
    private final CardExports exports;
    private final ObjectStore objects;
    private final DocumentSigner signer;
    private final Arns arns;
    private final InstantSource clock;

    public CardExportJob(ModelCards cards, CardExports exports, ObjectStore objects, DocumentSigner signer, Arns arns,
            InstantSource clock) {
        this.cards = cards;
        this.exports = exports;
        this.objects = objects;
        this.signer = signer;
        this.arns = arns;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        Optional<CardExport> ordered = export(run).filter(found -> found.status() == CardExport.Status.IN_PROGRESS);
        if (ordered.isEmpty()) {
            return;
        }
        CardExport export = ordered.get();
        ModelCard card = cards.find(export.cardName(), export.version())
                .orElseThrow(() -> new PlumblineException(Category.NOT_FOUND, "the model card '" + export.cardName()
                        + "' with version " + export.version() + " is gone; it was deleted before it was exported."));
        CardReport report = new CardReport(card, arns.sagemaker("model-card", card.name()));
        write(export, "json", "application/json", report.json());
        write(export, "md", "text/markdown; charset=utf-8", report.markdown());
        write(export, "html", "text/html; charset=utf-8", report.html());
        run.progress(0.5, "The PDF is being made.");
        String uri = write(export, "pdf", "application/pdf", report.pdf());
        exports.update(export.completed(uri, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    @Override
    public void gaveUp(JobRun run, String reason) {
        export(run).ifPresent(
                export -> exports.update(export.failed(reason, clock.instant().truncatedTo(ChronoUnit.MILLIS))));
    }

    private Optional<CardExport> export(JobRun run) {
        int slash = run.payload().indexOf('/');
        return exports.find(run.payload().substring(0, slash), run.payload().substring(slash + 1));
    }

    private String write(CardExport export, String ending, String mediaType, byte[] content) {
        ObjectName name = place(export, ending);
        DetachedSignature signature = signer.sign(content);
        objects.put(name, content, Map.of("content-type", mediaType));
        objects.put(new ObjectName(name.bucket(), name.key() + ".sig"), signature.bytes(),
                Map.of("signature-algorithm", signature.algorithm(), "signature-key", signature.keyId()));
        return name.uri();
    }

    private static ObjectName place(CardExport export, String ending) {
        String path = export.outputPath().substring("s3://".length());
        int slash = path.indexOf('/');
        String bucket = slash < 0 ? path : path.substring(0, slash);
        String prefix = slash < 0 ? "" : path.substring(slash + 1).replaceAll("/+$", "");
        return new ObjectName(bucket, (prefix.isEmpty() ? "" : prefix + "/") + export.cardName() + "/"
                + export.jobName() + "/" + export.cardName() + "-v" + export.version() + "." + ending);
    }
}
