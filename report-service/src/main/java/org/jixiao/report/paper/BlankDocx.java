package org.jixiao.report.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocument1;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;

/**
 * Empties a Word document: styles, settings, and the page of its last section with header and footer stay; what was written
 * goes, with its pictures, notes and links.
 */
final class BlankDocx {

    /** What styles and settings rest on, by the end of the relationship's type. Of headers and footers, those of the section. */
    private static final Set<String> KEPT = Set.of(
            "styles",
            "stylesWithEffects",
            "settings",
            "webSettings",
            "fontTable",
            "theme",
            "numbering",
            "footnotes",
            "endnotes");

    private BlankDocx() {}

    /** @throws IOException also where it isn't a Word document */
    static byte[] of(byte[] docx) throws IOException {
        try (OPCPackage all = OPCPackage.open(new ByteArrayInputStream(docx))) {
            PackagePart main = main(all);
            Set<String> worn = emptied(main);
            for (PackageRelationship each : main.getRelationships()) {
                String type = each.getRelationshipType();
                if (!KEPT.contains(type.substring(type.lastIndexOf('/') + 1)) && !worn.contains(each.getId())) {
                    main.removeRelationship(each.getId());
                }
            }
            dropUnreached(all);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            all.save(bytes);
            return bytes.toByteArray();
        } catch (InvalidFormatException | XmlException e) {
            throw new IOException(e);
        }
    }

    private static PackagePart main(OPCPackage all) throws IOException {
        List<PackagePart> main = all.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT);
        if (main.isEmpty()) {
            throw new IOException("A package without a document");
        }
        return main.get(0);
    }

    /** @return relationships of the headers and footers that the page still has */
    private static Set<String> emptied(PackagePart main) throws IOException, XmlException {
        DocumentDocument document;
        try (InputStream in = main.getInputStream()) {
            document = DocumentDocument.Factory.parse(in);
        }
        CTDocument1 root = document.getDocument();
        CTBody body = root.getBody();
        CTSectPr last =
                body != null && body.isSetSectPr() ? (CTSectPr) body.getSectPr().copy() : null;
        CTBody empty = CTBody.Factory.newInstance();
        Set<String> worn = new HashSet<>();
        if (last != null) {
            empty.setSectPr(last);
            for (CTHdrFtrRef each : last.getHeaderReferenceList()) {
                worn.add(each.getId());
            }
            for (CTHdrFtrRef each : last.getFooterReferenceList()) {
                worn.add(each.getId());
            }
        }
        root.setBody(empty);
        try (OutputStream out = main.getOutputStream()) {
            document.save(out);
        }
        return worn;
    }

    private static void dropUnreached(OPCPackage all) throws InvalidFormatException {
        Set<PackagePartName> reached = new HashSet<>();
        reach(all, all.getRelationships(), reached);
        for (PackagePart part : List.copyOf(all.getParts())) {
            if (!part.isRelationshipPart() && !reached.contains(part.getPartName())) {
                remove(all, part.getPartName());
                remove(all, PackagingURIHelper.getRelationshipPartName(part.getPartName()));
            }
        }
    }

    private static void remove(OPCPackage all, PackagePartName name) {
        if (all.containPart(name)) {
            all.removePart(name);
        }
    }

    private static void reach(OPCPackage all, PackageRelationshipCollection from, Set<PackagePartName> reached)
            throws InvalidFormatException {
        for (PackageRelationship each : from) {
            if (each.getTargetMode() == TargetMode.INTERNAL) {
                PackagePartName name = PackagingURIHelper.createPartName(each.getTargetURI());
                if (reached.add(name) && all.containPart(name)) {
                    reach(all, all.getPart(name).getRelationships(), reached);
                }
            }
        }
    }
}
