package org.jixiao.report.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** What a printed PDF says. */
final class Pdf {

    private Pdf() {}

    static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= read.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(read));
            }
            return pages;
        }
    }

    static String squeezed(String text) {
        return text.replaceAll("[\\s　]+", "");
    }

    static List<String> faults(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var foundry = Foundries.defaultInstance();
                var parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_U);
                var validator = foundry.createValidator(PDFAFlavour.PDFA_2_U, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .map(assertion -> assertion.getRuleId().getClause() + ": " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
