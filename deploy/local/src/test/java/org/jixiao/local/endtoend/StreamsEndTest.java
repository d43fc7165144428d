package org.jixiao.local.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jixiao.local.sample.People;
import org.jixiao.local.sample.ReferenceCase;
import org.jixiao.local.suite.Service;
import org.jixiao.local.suite.ServiceProcess;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(House.class)
class StreamsEndTest {

    @ParameterizedTest
    @CsvSource({"REPORT, /api/v1/board/changes?year=2019", "SCORING, /api/v1/scorecards/changes"})
    void a_service_that_stops_ends_its_streams_and_does_not_wait_for_them(Service service, String path)
            throws Exception {
        // Given
        ServiceProcess process = House.suite().process(service);
        String token = new People(House.suite().platform().keys(), ReferenceCase.DEPARTMENT).finance();
        HttpResponse<InputStream> stream = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(process.url().resolve(path))
                                .header("Accept", "text/event-stream")
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        assertEquals(200, stream.statusCode());

        // When
        process.close();

        // Then it came to an end, and wasn't cut off
        stream.body().readAllBytes();
        String log = Files.readString(process.log(), StandardCharsets.UTF_8);
        assertFalse(log.contains("Timed out waiting for graceful shutdown"), process.endOfLog());
        process.restart();
    }
}
