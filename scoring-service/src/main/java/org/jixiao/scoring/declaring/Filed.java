package org.jixiao.scoring.declaring;

import java.time.Instant;
import org.jixiao.events.Person;
import org.jixiao.scoring.declared.Review;
import org.jixiao.scoring.declared.SelfAssessment;
import org.jixiao.stream.Json;
import org.jspecify.annotations.Nullable;

/**
 * A self-assessment or review as kept.
 *
 * @param content the request, as JSON
 * @param of revision of the self-assessment that was reviewed; absent on a self-assessment
 */
record Filed(long revision, String content, @Nullable Long of, Person by, Instant at) {

    /** Which of the two it is. */
    enum Kind {
        SELF_ASSESSMENT("self-assessed"),
        REVIEW("self-assessment-reviewed");

        private final String action;

        Kind(String action) {
            this.action = action;
        }

        /** What the audit trail calls it. */
        String action() {
            return action;
        }
    }

    long reviewed() {
        return of == null ? 0 : of;
    }

    SelfAssessment said() {
        return Json.read(content, SelfAssessmentRequest.class).said();
    }

    Review found() {
        return Json.read(content, ReviewRequest.class).found(reviewed());
    }
}
