package org.jixiao.report.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jixiao.report.document.AnnexNote;
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

    private static final BigInteger LINE = BigInteger.valueOf(579);

    /** No level of the outline. */
    private static final BigInteger BODY_TEXT = BigInteger.valueOf(9);

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
            DocxPicture pictures = new DocxPicture(docx, base, fonts, letters);
            for (Block block : document.blocks()) {
                write(body, block, pictures);
            }
            paragraph(body, DocxStyle.IMPRINT, imprint.line());
            docx.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return StillZip.stilled(bytes.toByteArray());
    }

    private void write(CTBody body, Block block, DocxPicture pictures) throws IOException {
        if (block instanceof Table table) {
            DocxTable.write(body.addNewTbl(), table, base);
            paragraph(body, DocxStyle.AFTER_TABLE, "");
        } else if (block instanceof Picture picture) {
            pictures.write(body.addNewP(), picture);
            CTPPr caption =
                    paragraph(body, DocxStyle.CAPTION, picture.caption()).getPPr();
            caption.addNewKeepNext().setVal(false);
            CTSpacing spacing = caption.addNewSpacing();
            spacing.setBefore(BigInteger.ZERO);
            spacing.setAfter(BELOW_PICTURE);
        } else if (block instanceof Heading heading) {
            heading(body, heading);
        } else if (block instanceof AnnexNote note) {
            paragraph(body, DocxStyle.NORMAL, "");
            note.lines().forEach(line -> paragraph(body, DocxStyle.NORMAL, line));
        } else {
            paragraph(body, DocxStyle.NORMAL, ((Paragraph) block).text());
        }
    }

    private void cover(CTBody body, Cover cover, Imprint imprint) {
        paragraph(body, DocxStyle.COVER_TITLE, cover.title());
        paragraph(body, DocxStyle.COVER_YEAR, cover.subject());
        paragraph(body, DocxStyle.COVER_DEPARTMENT, "部门（单位）名称：" + cover.department());
        paragraph(body, DocxStyle.COVER_SEAL, cover.seal());
        CTP last = paragraph(body, DocxStyle.COVER_DATE, imprint.month());
        last.getPPr().setSectPr(coverOf(body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr()));
    }

    /** Word counts chapters itself, and not annexes: their number stands on the first line, their title on the third. */
    private void heading(CTBody body, Heading heading) {
        String number = heading.number();
        if (!heading.newPage()) {
            CTP paragraph = paragraph(body, DocxStyle.heading(heading.level()), heading.title());
            if (number == null) {
                paragraph.getPPr().addNewNumPr().addNewNumId().setVal(BigInteger.ZERO);
            }
        } else if (number == null) {
            paragraph(body, DocxStyle.ANNEX_HEADING, heading.text());
        } else {
            paragraph(body, DocxStyle.ANNEX_HEADING, number)
                    .getPPr()
                    .addNewOutlineLvl()
                    .setVal(BODY_TEXT);
            CTPPr title =
                    paragraph(body, DocxStyle.COVER_TITLE, heading.title()).getPPr();
            title.addNewKeepNext();
            CTSpacing spacing = title.addNewSpacing();
            spacing.setBefore(LINE);
            spacing.setAfter(LINE);
            title.addNewOutlineLvl().setVal(BigInteger.ZERO);
        }
    }

    private CTP paragraph(CTBody body, DocxStyle style, String text) {
        return DocxText.paragraph(body.addNewP(), base.id(style), text);
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
