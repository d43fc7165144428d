package org.jixiao.scoring.declaring;

import java.time.Instant;
import java.util.Optional;
import org.jixiao.events.Person;
import org.jixiao.scoring.declared.Review;
import org.jixiao.scoring.declared.SelfAssessment;
import org.jixiao.scoring.declared.Standing;
import org.jixiao.stream.Json;
import org.jspecify.annotations.Nullable;

/**
 * A self-assessment or review as kept.
 *
 * @param content the request, as JSON
 * @param of revision of the self-assessment that was reviewed; absent on a self-assessment
 * @param returnReason why a self-assessment is to be filed again; absent on what is no return
 */
record Filed(
        long revision,
        String content,
        @Nullable Long of,
        @Nullable String returnReason,
        Person by,
        Instant at) {

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

    /** How far the newest of both have come. */
    static Standing standing(Optional<Filed> said, Optional<Filed> found) {
        return Standing.of(
                said.map(Filed::revision).orElse(0L),
                said.filter(Filed::isReturn).isPresent(),
                found.map(Filed::reviewed).orElse(0L));
    }

    boolean isReturn() {
        return returnReason != null;
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
