package org.jixiao.indicator.filing;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many callers at the same time, numbered from 1. */
public final class AtOnce {

    private AtOnce() {}

    public static List<Response> all(int callers, IntFunction<Response> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<Callable<Response>> calls = IntStream.rangeClosed(1, callers)
                    .<Callable<Response>>mapToObj(number -> () -> call.apply(number))
                    .toList();
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
