package org.jixiao.web.rows;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jixiao.web.Refusal;

/** A JVM of its own that reads workbooks as the batches and as the forms do, with as little memory as it is given. */
final class SmallJvm {

    private static final int ROWS = 10_000;

    private SmallJvm() {}

    record Number(int a) {}

    private interface Reading {
        void read(InputStream body) throws IOException;
    }

    /** Says of each reader what it answers. */
    public static void main(String[] files) throws IOException {
        try (var validators = Validation.buildDefaultValidatorFactory()) {
            RowReader reader = new RowReader(new ObjectMapper(), validators.getValidator());
            Path file = Path.of(files[0]);
            System.out.println("rows: "
                    + answer(file, body -> {
                        RowFaults faults = new RowFaults();
                        reader.read(body, RowFormat.XLSX, Number.class, ROWS, faults, row -> {});
                        faults.refuseIfAny();
                    }));
            System.out.println("sheet: "
                    + answer(file, body -> {
                        if (Sheet.read(body, RowFormat.XLSX, ROWS, 100).lines().isEmpty()) {
                            throw new IOException("The sheet is empty");
                        }
                    }));
        }
    }

    private static String answer(Path file, Reading reading) throws IOException {
        try (InputStream body = Files.newInputStream(file)) {
            reading.read(body);
            return "taken";
        } catch (Refusal refusal) {
            return "refused: " + refusal.faults().get(0).reason().en();
        } catch (IOException nothing) {
            return nothing.getMessage();
        }
    }
}
