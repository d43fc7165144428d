package org.jixiao.indicator.filing;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jixiao.events.IndicatorState.EvidenceFile;
import org.jixiao.indicator.evidence.FileCheck;
import org.jixiao.indicator.evidence.FileKind;
import org.jixiao.indicator.evidence.Sha256;
import org.jixiao.web.PlainText;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jixiao.web.rows.OfficeFile;
import org.jspecify.annotations.Nullable;

/** A file as it arrived, found to be what it says. */
record Upload(EvidenceFile file) {

    /** @throws Refusal 415 for a type that isn't kept, 422 where the content is something else */
    static Upload of(String name, @Nullable MediaType type, byte[] content) {
        FileKind kind = FileKind.of(type == null ? "" : type.getType() + "/" + type.getSubtype())
                .orElseThrow(() -> Refusal.unsupportedType(new Text(
                        "只接受 pdf、docx、xlsx、jpg、png 文件，请以其类型为 Content-Type。",
                        "Only pdf, docx, xlsx, jpg and png are kept: send their type as Content-Type.")));
        String called = PlainText.check("name", name.strip());
        Optional<OfficeFile> office = kind.isOffice() ? OfficeFile.read(content) : Optional.empty();
        FileCheck check = new FileCheck(
                called,
                kind,
                office.map(OfficeFile::types).orElse(Set.of()),
                office.map(OfficeFile::macros).orElse(false));
        List<Refusal.Fault> faults = check.flaws(content).stream()
                .map(flaw -> new Refusal.Fault(flaw.field(), new Text(flaw.zh(), flaw.en())))
                .toList();
        if (!faults.isEmpty()) {
            throw Refusal.unprocessable(faults);
        }
        return new Upload(new EvidenceFile(called, kind.mediaType(), content.length, Sha256.of(content)));
    }
}
