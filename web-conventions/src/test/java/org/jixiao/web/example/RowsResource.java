package org.jixiao.web.example;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.web.HalfWidth;
import org.jixiao.web.Role;
import org.jixiao.web.Text;
import org.jixiao.web.rows.Heading;
import org.jixiao.web.rows.InYuan;
import org.jixiao.web.rows.Place;
import org.jixiao.web.rows.Row;
import org.jixiao.web.rows.RowFaults;
import org.jixiao.web.rows.RowFormat;
import org.jixiao.web.rows.RowPart;
import org.jixiao.web.rows.RowReader;
import org.jixiao.web.rows.RowSink;
import org.jixiao.web.rows.Word;
import org.jspecify.annotations.Nullable;

/** Takes a file of payments, and answers what it read. */
@Path("/api/v1/rows")
public class RowsResource {

    private final RowReader reader;

    @Inject
    public RowsResource(RowReader reader) {
        this.reader = reader;
    }

    public record Payment(
            @HalfWidth @Heading("凭证号") @NotBlank @Size(max = 32)
            String voucher,

            @InYuan @Heading({"金额", "金额（元）"}) @NotNull @Digits(integer = 13, fraction = 2) @DecimalMin("0.01")
            BigDecimal amount,

            @Min(2007) @Max(2099) int year,
            @Heading("支付日期") @Nullable LocalDate date,
            @Size(max = 40) @Nullable String summary,
            @KindColumn @Nullable Kind kind,
            @Nullable BigDecimal share) {}

    public enum Kind {
        BASIC,
        PROJECT
    }

    @Heading("支出类别")
    @Word(value = "基本支出", means = "BASIC")
    @Word(value = "项目支出", means = "PROJECT")
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    @interface KindColumn {}

    @POST
    @RolesAllowed(Role.FINANCE)
    @Consumes({RowFormat.JSON_TYPE, RowFormat.NDJSON_TYPE, RowFormat.CSV_TYPE, RowFormat.XLSX_TYPE})
    public List<Payment> take(
            @HeaderParam("Content-Type") MediaType type, @QueryParam("max") @Nullable Integer max, InputStream body)
            throws IOException {
        RowFaults faults = new RowFaults();
        List<Payment> taken = new ArrayList<>();
        reader.read(body, RowFormat.of(type), Payment.class, max == null ? 10_000 : max, faults, new RowSink<>() {
            @Override
            public void take(Row<Payment> row) {
                judge(row.place(), row.value().voucher(), faults);
                taken.add(row.value());
            }

            @Override
            public void takePart(RowPart part) {
                judge(part.place(), part.get("voucher", String.class), faults);
            }
        });
        faults.refuseIfAny();
        return taken;
    }

    private static void judge(Place place, @Nullable String voucher, RowFaults faults) {
        if ("TAKEN".equals(voucher)) {
            faults.unprocessable(place, "voucher", new Text("凭证号已用。", "This voucher is taken."));
        }
        if ("LATE".equals(voucher)) {
            faults.conflict(place, "voucher", new Text("已结账。", "Too late for this one."));
        }
    }
}
