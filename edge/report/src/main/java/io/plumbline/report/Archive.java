// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Makes what a renderer left of an archivable document the same at any time of the day, and puts a file inside. */
final class Archive {
    private final PDDocument document;
    private final Instant created;

    Archive(PDDocument document, Instant created) {
        this.document = document;
        this.created = created;
    }

    Archive attach(Pdf.Attachment source) throws IOException {
        PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(source.content()),
                COSName.FLATE_DECODE);
        file.setSubtype(source.mediaType());
        file.setSize(source.content().length);
        file.setModDate(calendar());
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(source.name());
        specification.setFileUnicode(source.name());
        specification.setFileDescription(source.what());
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName("AFRelationship", "Source");
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(source.name(), specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
        COSArray associated = new COSArray();
        associated.add(specification);
        document.getDocumentCatalog().getCOSObject().setItem("AF", associated);
        return this;
    }

    /** The renderer writes the time of day into the metadata, which must agree with the document's own date. */
    Archive dated() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.getDocumentCatalog().getMetadata().exportXMPMetadata().transferTo(bytes);
        String moment = created.toString();
        String dated = bytes.toString(StandardCharsets.UTF_8)
                .replaceAll("(<xmp:(?:Create|Modify|Metadata)Date>)[^<]*(<)", "$1" + moment + "$2");
        document.getDocumentCatalog().getMetadata().importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private Calendar calendar() {
        return GregorianCalendar.from(created.atZone(ZoneOffset.UTC));
    }
}
