package org.jixiao.indicator.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jixiao.indicator.measure.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FileCheckTest {

    private static final String PNG = "\u0089PNG\r\n\u001a\n";

    @ParameterizedTest
    @CsvSource({
        "PDF,  统计表.pdf,  '%PDF-1.7'",
        "DOCX, 说明.DOCX,   'PK\u0003\u0004'",
        "XLSX, 台账.xlsx,   'PK\u0003\u0004'",
        "JPEG, 现场.jpeg,   '\u00ff\u00d8\u00ff\u00e0'",
        "JPEG, 现场.jpg,    '\u00ff\u00d8\u00ff\u00e1'",
        "PNG,  截图.png,    '" + PNG + "'"
    })
    void whatIsWhatItSaysIsKept(FileKind kind, String name, String content) {
        assertEquals(List.of(), faults(kind, name, content));
        assertEquals(Optional.of(kind), FileKind.of(kind.mediaType()));
    }

    @ParameterizedTest
    @CsvSource({
        "PDF,  统计表.pdf,  '<html>',                                        body",
        "PDF,  统计表.exe,  '%PDF-1.7',                                      name",
        "PDF,  pdf,        '%PDF-1.7',                                      name",
        "DOCX, 说明.docx,   '%PDF-1.7',                                      body",
        "XLSX, 台账.exe,    'PK\u0003\u0004',                                name",
        "PNG,  截图.png,    '%PDF-1.7',                                      body",
        "PDF,  .pdf,       '%PDF-1.7',                                      name",
        "PDF,  ' . .pdf',  '%PDF-1.7',                                      name",
        "PDF,  表\ufeff.pdf,  '%PDF-1.7',                                   name",
        "PDF,  表\u2028.pdf,  '%PDF-1.7',                                   name"
    })
    void whatIsSomethingElseIsNot(FileKind kind, String name, String content, String faulty) {
        assertEquals(List.of(faulty), faults(kind, name, content));
    }

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void nothingIsOfNoKind(FileKind kind) {
        assertTrue(faults(kind, "空", "").contains("body"));
    }

    @Test
    void archivesAndPagesAreNotKept() {
        assertEquals(Optional.empty(), FileKind.of("application/zip"));
        assertEquals(Optional.empty(), FileKind.of("text/html"));
    }

    @Test
    void anOfficeFileIsWhatItsMainPartIsWhateverItsPartsAreCalled() {
        assertEquals(
                List.of("the content is not what its media type says: " + FileKind.DOCX_TYPE),
                reasons(FileKind.DOCX, "说明.docx", Set.of(main(FileKind.XLSX_TYPE), "application/xml"), false));
        assertEquals(
                List.of("the content is not what its media type says: " + FileKind.XLSX_TYPE),
                reasons(FileKind.XLSX, "台账.xlsx", Set.of(), false));
        assertEquals(
                List.of("files with macros are not kept"),
                reasons(FileKind.XLSX, "台账.xlsx", Set.of(main(FileKind.XLSX_TYPE)), true));
    }

    private static List<String> reasons(FileKind kind, String name, Set<String> partTypes, boolean macros) {
        return new FileCheck(name, kind, partTypes, macros)
                .flaws("PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1)).stream()
                        .map(Flaw::en)
                        .toList();
    }

    private static String main(String mediaType) {
        return mediaType + ".main+xml";
    }

    /** Of an Office file with the main part of its kind. */
    private static List<String> faults(FileKind kind, String name, String content) {
        return new FileCheck(name, kind, kind.isOffice() ? Set.of(main(kind.mediaType())) : Set.of(), false)
                .flaws(content.getBytes(StandardCharsets.ISO_8859_1)).stream()
                        .map(Flaw::field)
                        .toList();
    }
}
