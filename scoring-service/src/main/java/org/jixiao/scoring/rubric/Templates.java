package org.jixiao.scoring.rubric;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jixiao.scoring.json.SchemeJson;
import org.jixiao.web.Page;
import org.jixiao.web.Page.Window;

/** The templates, as resources {@code schemes/<code>.json}. */
@ApplicationScoped
public class Templates {

    private static final List<String> CODES = List.of("hubei-20-80", "national-10-50-30-10", "qiaokou-2019");

    private final List<Template> all = CODES.stream().map(Templates::read).toList();

    /** In order of their codes. */
    public Page<TemplateSummary> page(Window window) {
        List<TemplateSummary> items = all.stream()
                .skip(window.offset())
                .limit(window.size())
                .map(TemplateSummary::of)
                .toList();
        return Page.of(window, items, all.size());
    }

    public List<Template> all() {
        return all;
    }

    public Optional<Template> find(String code) {
        return all.stream().filter(template -> template.code().equals(code)).findFirst();
    }

    private static Template read(String code) {
        String name = "/schemes/" + code + ".json";
        try (InputStream in = Templates.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return SchemeJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), Template.class);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
