package org.jixiao.scoring.explaining;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.words.Words;
import org.jixiao.web.Text;
import org.jixiao.web.problem.Language;

/** Writes an explanation as one page with its style sheet inside and no script, which prints as A4. */
@ApplicationScoped
class ExplanationPage {

    private final Template template;

    /** @param template escapes what it inserts */
    @Inject
    ExplanationPage(@Location("explanation.html") Template template) {
        this.template = template;
    }

    String print(ExplanationView view, Language language) {
        Function<Words, String> in = words -> language.of(new Text(words.zh(), words.en()));
        List<String> steps =
                view.steps().stream().flatMap(step -> PageRow.lines(step, in)).toList();
        return template.data("words", PageWords.of(language))
                .data("view", view)
                .data("total", Plain.text(view.total()))
                .data("full", Plain.text(view.scheme().points()))
                .data("sentence", in.apply(view.sentence()))
                .data("steps", steps)
                .data("rows", PageRow.of(view.criteria(), in))
                .render();
    }
}
