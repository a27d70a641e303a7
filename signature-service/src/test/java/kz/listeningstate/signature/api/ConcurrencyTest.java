package kz.listeningstate.signature.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import kz.listeningstate.embedded.authority.DemoPeople;
import kz.listeningstate.signature.Client;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConcurrencyTest {
    private static final int THREADS = 16;

    @Test
    void onePersonAtOnceIsTakenOnce() throws Exception {
        UUID petition = Client.opened();
        byte[] document = Client.document(petition);
        String same = Client.cms(petition, "olga");
        List<Callable<Response>> calls = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            String cms = i % 2 == 0 ? same : Client.cms(document, Client.identity("olga"));
            calls.add(() -> Client.post(petition, cms));
        }
        List<Response> answers = atOnce(calls);
        assertEquals(1, answers.stream().filter(a -> a.statusCode() == 201).count());
        assertTrue(answers.stream().allMatch(a -> Set.of(200, 201, 409).contains(a.statusCode())));
        Set<String> receipts = new HashSet<>();
        answers.stream().filter(a -> a.statusCode() != 409).forEach(a -> receipts.add(a.path("leafHash")));
        assertEquals(1, receipts.size());
        Client.awaitCount(petition, 1);
    }

    @Test
    void oneSignatureIsTakenBackOnceAndEachGetsTheSameAnswer() throws Exception {
        UUID petition = Client.opened();
        String signature = Client.sign(petition, "olga").path("leafHash");
        String same = Client.withdrawal(petition, signature, "olga");
        List<Callable<Response>> calls = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            String cms = i % 2 == 0 ? same : Client.withdrawal(petition, signature, "olga");
            calls.add(() -> Client.withdraw(petition, signature, cms));
        }
        List<Response> answers = atOnce(calls);
        assertEquals(1, answers.stream().filter(a -> a.statusCode() == 201).count());
        assertTrue(answers.stream().allMatch(a -> Set.of(200, 201, 409).contains(a.statusCode())));
        Set<String> told = answers.stream()
                .filter(a -> a.statusCode() != 409)
                .map(Response::asString)
                .collect(Collectors.toSet());
        assertEquals(1, told.size());
        Client.awaitCount(petition, 0);
    }

    @Test
    void manyPeopleAtOnceAreAllCountedOnce() throws Exception {
        UUID petition = Client.opened();
        List<Callable<Response>> calls = new ArrayList<>();
        DemoPeople.ALL.subList(0, 2 * THREADS).forEach(person -> {
            String cms = Client.cms(petition, person.id());
            calls.add(() -> Client.post(petition, cms));
        });
        assertTrue(atOnce(calls).stream().allMatch(answer -> answer.statusCode() == 201));
        Client.awaitCount(petition, 2 * THREADS);
    }

    private static List<Response> atOnce(List<Callable<Response>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CyclicBarrier barrier = new CyclicBarrier(THREADS);
        try {
            List<Future<Response>> answers = new ArrayList<>();
            for (Callable<Response> call : calls) {
                answers.add(threads.submit(() -> {
                    barrier.await();
                    return call.call();
                }));
            }
            List<Response> responses = new ArrayList<>();
            for (Future<Response> answer : answers) {
                responses.add(answer.get());
            }
            return responses;
        } finally {
            threads.shutdownNow();
        }
    }
}
