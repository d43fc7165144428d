package org.jixiao.indicator.petition;

import java.util.List;
import org.jixiao.events.Person;
import org.jixiao.indicator.measure.Flaw;
import org.jspecify.annotations.Nullable;

/** What the finance bureau answered, through somebody. */
public interface Answered {

    boolean approved();

    @Nullable
    String comment();

    Person by();

    /** Everything in this answer that can't stand, whatever was asked. */
    default List<Flaw> flaws() {
        return approved() || (comment() != null && !comment().isBlank())
                ? List.of()
                : List.of(new Flaw("comment", "驳回时必须说明理由", "a rejection needs its reason"));
    }
}
