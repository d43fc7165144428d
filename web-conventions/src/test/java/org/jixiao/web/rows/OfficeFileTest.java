package org.jixiao.web.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class OfficeFileTest {

    private static final String DOCUMENT =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String MACROS = "application/vnd.ms-office.vbaProject";

    @Test
    void a_part_is_what_the_content_types_say_by_its_name_or_else_its_extension() throws IOException {
        assertEquals(
                Optional.of(new OfficeFile(Set.of(DOCUMENT, "application/xml", "image/png"), false)),
                read(
                        override("/Word/document.xml", DOCUMENT)
                                + extension("XML", "application/xml")
                                + extension("png", "image/png"),
                        "word/document.xml",
                        "word/styles.xml",
                        "word/media/1.png",
                        "word/unknown"));
    }

    @Test
    void what_is_said_of_parts_that_are_not_there_tells_nothing_of_what_is() throws IOException {
        assertEquals(
                Optional.of(new OfficeFile(Set.of(), false)),
                read(override("/word/document.xml", DOCUMENT), "readme.txt"));
    }

    @Test
    void macros_are_found_by_type_whatever_their_name_and_by_name_whatever_their_type() throws IOException {
        assertEquals(
                Optional.of(new OfficeFile(Set.of(DOCUMENT, MACROS.toLowerCase()), true)),
                read(
                        override("/word/document.xml", DOCUMENT) + override("/word/x.bin", MACROS),
                        "word/document.xml",
                        "word/x.bin"));
        assertEquals(
                Optional.of(new OfficeFile(Set.of(DOCUMENT), true)),
                read(override("/word/document.xml", DOCUMENT), "word/document.xml", "word/vbaProject.bin"));
        assertEquals(Optional.of(new OfficeFile(Set.of(), true)), read(extension("bin", MACROS), "word/document.xml"));
    }

    @Test
    void what_is_no_zip_has_no_content_types_or_says_them_badly_is_no_office_file() throws IOException {
        byte[] named = "PK\u0003\u0004[Content_Types].xml word/document.xml".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(Optional.empty(), OfficeFile.read(named));
        assertEquals(Optional.empty(), OfficeFile.read(new byte[0]));
        assertEquals(
                Optional.empty(), OfficeFile.read(zip("word/[Content_Types].xml", "<Types/>", "word/document.xml")));
        assertEquals(Optional.empty(), OfficeFile.read(zip("[Content_Types].xml", "<Types>", "word/document.xml")));
        assertEquals(
                Optional.empty(),
                OfficeFile.read(zip("[Content_Types].xml", "<Types/>" + " ".repeat(1 << 20), "word/document.xml")));
        assertEquals(Optional.empty(), OfficeFile.read(zip("[Content_Types].xml", "<Types/>", "a/b.xml", "a/B.xml")));
    }

    private static Optional<OfficeFile> read(String types, String... parts) throws IOException {
        String xml =
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">" + types + "</Types>";
        return OfficeFile.read(zip("[Content_Types].xml", xml, parts));
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String extension(String extension, String type) {
        return "<Default Extension=\"" + extension + "\" ContentType=\"" + type + "\"/>";
    }

    private static byte[] zip(String typesName, String types, String... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(typesName));
            zip.write(types.getBytes(StandardCharsets.UTF_8));
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(part.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
