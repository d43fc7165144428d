package org.jixiao.report.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jixiao.report.document.Block;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.Document.Cover;
import org.jixiao.report.document.Heading;
import org.jixiao.report.document.Paragraph;
import org.jixiao.report.document.Picture;
import org.jixiao.report.document.Table;
import org.jixiao.report.layout.Fonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;

/** Writes a document as DOCX on a base document: headings for Word's navigation, tables whose headers repeat. */
public final class DocxPaper {

    /** In twentieths of a point. */
    private static final BigInteger BELOW_PICTURE = BigInteger.valueOf(200);

    private final BaseDocument base;
    private final Fonts fonts;
    private final Letters letters = new Letters();

    /** @param fonts for those who can't show the pictures as they are drawn */
    public DocxPaper(BaseDocument base, Fonts fonts) {
        this.base = base;
        this.fonts = fonts;
    }

    public byte[] print(Document document, Imprint imprint) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument docx = base.open()) {
            properties(docx.getProperties().getCoreProperties(), document.cover(), imprint);
            CTBody body = docx.getDocument().getBody();
            cover(body, document.cover(), imprint);
            DocxPicture pictures = new DocxPicture(docx, fonts, letters);
            for (Block block : document.blocks()) {
                write(body, block, pictures);
            }
            DocxText.paragraph(body.addNewP(), "Imprint", imprint.line());
            docx.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return StillZip.stilled(bytes.toByteArray());
    }

    private static void write(CTBody body, Block block, DocxPicture pictures) throws IOException {
        if (block instanceof Table table) {
            DocxTable.write(body.addNewTbl(), table);
            DocxText.paragraph(body.addNewP(), "AfterTable", "");
        } else if (block instanceof Picture picture) {
            pictures.write(body.addNewP(), picture);
            CTPPr caption = DocxText.paragraph(body.addNewP(), "Caption", picture.caption())
                    .getPPr();
            caption.addNewKeepNext().setVal(false);
            CTSpacing spacing = caption.addNewSpacing();
            spacing.setBefore(BigInteger.ZERO);
            spacing.setAfter(BELOW_PICTURE);
        } else if (block instanceof Heading heading) {
            String style = heading.newPage() ? "AnnexHeading" : "Heading" + heading.level();
            DocxText.paragraph(body.addNewP(), style, heading.text());
        } else {
            DocxText.paragraph(body.addNewP(), "Normal", ((Paragraph) block).text());
        }
    }

    private static void cover(CTBody body, Cover cover, Imprint imprint) {
        DocxText.paragraph(body.addNewP(), "CoverTitle", cover.title());
        DocxText.paragraph(body.addNewP(), "CoverYear", cover.subject());
        DocxText.paragraph(body.addNewP(), "CoverDepartment", "部门（单位）名称：" + cover.department());
        DocxText.paragraph(body.addNewP(), "CoverSeal", cover.seal());
        CTP last = DocxText.paragraph(body.addNewP(), "CoverDate", imprint.month());
        last.getPPr().setSectPr(coverOf(body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr()));
    }

    /** The cover's section: the page of the text, without footers. As page 0 it needs no blank page before page 1. */
    private static CTSectPr coverOf(CTSectPr text) {
        CTSectPr cover = (CTSectPr) text.copy();
        cover.setFooterReferenceArray(new CTHdrFtrRef[0]);
        cover.setHeaderReferenceArray(new CTHdrFtrRef[0]);
        if (cover.isSetType()) {
            cover.unsetType();
        }
        (cover.isSetPgNumType() ? cover.getPgNumType() : cover.addNewPgNumType()).setStart(BigInteger.ZERO);
        return cover;
    }

    private static void properties(CoreProperties properties, Cover cover, Imprint imprint) {
        Optional<Date> made = Optional.of(Date.from(imprint.madeAt()));
        properties.setTitle(cover.title() + cover.subject());
        properties.setCreator(cover.department());
        properties.setCreated(made);
        properties.setModified(made);
    }
}
