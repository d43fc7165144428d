package org.jixiao.web.contract;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jixiao.web.Page;

/** The parameters every list has, with the bounds that {@link Page.Window} clamps them to. */
final class Paging {

    private Paging() {}

    static void describe(Parameter parameter) {
        if (parameter.getIn() != Parameter.In.QUERY || parameter.getSchema() == null) {
            return;
        }
        Schema schema = parameter.getSchema();
        if ("page".equals(parameter.getName())) {
            parameter.setDescription("页码，从 1 起；更小的按 1 计。 Number of the page, from 1; less counts as 1.");
            schema.minimum(BigDecimal.ONE).defaultValue(1);
        } else if ("size".equals(parameter.getName())) {
            parameter.setDescription(
                    "每页条数；超出范围的按最近的界限计，不拒绝。 Items on a page; beyond the bounds, the nearest bound counts"
                            + " and nothing is refused.");
            schema.minimum(BigDecimal.ONE)
                    .maximum(BigDecimal.valueOf(Page.MAX_SIZE))
                    .defaultValue(Page.DEFAULT_SIZE);
        }
    }
}
