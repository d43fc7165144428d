package org.jixiao.scoring.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.Person;
import org.jixiao.scoring.evaluation.TestDepartment;
import org.jixiao.scoring.json.SchemeJson;
import org.jixiao.scoring.scheme.Scheme;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class PublishedSchemesTest {

    private static final int YEAR = 2040;

    private final TestDepartment department = TestDepartment.unique();

    @Inject
    PublishedSchemes schemes;

    @Inject
    Jdbi jdbi;

    @Test
    void a_publication_that_came_to_nothing_never_judges() {
        // Given one that was seen before it was lost
        long before = lastSequence();
        QuarkusTransaction.begin();
        publish("从未发布");
        assertEquals("从未发布", nameOfTheApplicable());
        QuarkusTransaction.rollback();

        // When the next gets its sequence, as after a crash
        jdbi.useHandle(handle ->
                handle.execute("select setval(pg_get_serial_sequence('scheme_version', 'sequence'), ?)", before));
        QuarkusTransaction.requiringNew().run(() -> publish("已发布"));

        // Then
        assertEquals(before + 1, lastSequence());
        assertEquals("已发布", nameOfTheApplicable());
    }

    private void publish(String name) {
        Scheme scheme = SchemeJson.read(
                department.scheme().put("fiscalYear", YEAR).put("name", name).toString());
        schemes.publish(new Draft(scheme.code(), 1, scheme), null, new Person("finance", "财政审核"), Instant.EPOCH);
    }

    private String nameOfTheApplicable() {
        return schemes.applicable(YEAR, department.region())
                .orElseThrow()
                .scheme()
                .name();
    }

    private long lastSequence() {
        return jdbi.withHandle(
                handle -> handle.select("select last_value from pg_sequences where schemaname || '.' || sequencename ="
                                + " pg_get_serial_sequence('scheme_version', 'sequence')")
                        .mapTo(Long.class)
                        .one());
    }
}
