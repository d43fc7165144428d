package org.jixiao.report.reading;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What every address of a version answers, whichever version it leads to. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ReportContract implements OASFilter {

    /** By {@code Accept}. */
    static final String REPORT = "Report";

    /** By suffix, other than {@code .json}. */
    static final String DOCUMENT = "ReportDocument";

    private static final String FORMATS =
            "html：可按 A4 打印的网页。docx：Word 文档。pdf：存档用版式文件，按 GB/T 9704-2012 排版的 A4，PDF/A-2u（ISO 19005-2），嵌入字体，"
                    + "以标题为书签，页码居外侧。xlsx：表格文件，封面注明版本来源，此后一表一页，数值为数字，单位见表题或表头（元、万元、%）。"
                    + "ofd：国家版式文件（GB/T 33190-2016），页面同 PDF。后两种即时生成，不在告知变更流的各格式之列。"
                    + " html: a page that prints as A4. docx: a Word document. pdf: for archives, A4 in the layout of"
                    + " GB/T 9704-2012, PDF/A-2u (ISO 19005-2) with its fonts embedded, bookmarks from the headings,"
                    + " page numbers at the outer edge. xlsx: the tables, a sheet each after a cover that says where the"
                    + " version comes from; numbers are numbers, in the unit that caption or header names (元, 万元, %)."
                    + " ofd: the pages of the PDF in the national layout format (GB/T 33190-2016). The last two are made"
                    + " on demand, and not among the renditions told to the stream.";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents()
                .addResponse(REPORT, answer("所选的一版报告，格式按 Accept；" + FORMATS, Negotiation.each(Negotiation.ANY)))
                .addResponse(DOCUMENT, answer("所选的一版报告，格式按后缀。" + FORMATS, Negotiation.each(Negotiation.DOCUMENTS)));
    }

    private static APIResponse answer(String description, List<String> mediaTypes) {
        Content content = OASFactory.createContent();
        mediaTypes.forEach(type ->
                content.addMediaType(type, OASFactory.createMediaType().schema(schema(MediaType.valueOf(type)))));
        return OASFactory.createAPIResponse()
                .description(description)
                .content(content)
                .addHeader(HttpHeaders.ETAG, OASFactory.createHeader().ref(HttpHeaders.ETAG));
    }

    private static Schema schema(MediaType type) {
        Schema schema = OASFactory.createSchema();
        if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            return schema.ref(ReportView.class.getSimpleName());
        }
        schema.addType(SchemaType.STRING);
        return type.getType().equals("text") ? schema : schema.format("binary");
    }
}
