package kz.listeningstate.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import kz.listeningstate.embedded.Directories;
import kz.listeningstate.embedded.LogTail;

/** One of our services in a JVM of its own. */
final class ServiceProcess implements Part.Lifecycle {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int STOP_SECONDS = 15;

    /**
     * @param name such as {@code petition-service}
     * @param jar {@code quarkus-run.jar} of the built module
     * @param settings Quarkus settings that anyone may read, asked for at each start
     * @param secrets environment variables; a command line is readable by every user of the machine
     */
    record Plan(
            String name,
            Path jar,
            int port,
            int managementPort,
            Supplier<Map<String, String>> settings,
            Map<String, String> secrets,
            Path work,
            Path log) {}

    private final Plan plan;
    private final ChildProcesses children;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private volatile Process process;

    ServiceProcess(Plan plan, ChildProcesses children) {
        this.plan = plan;
        this.children = children;
    }

    @Override
    public void launch() {
        // A folder of its own: Quarkus would read a .env file or config/ from wherever we happen to stand.
        ProcessBuilder builder = new ProcessBuilder(command())
                .directory(Directories.make(plan.work()).toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(plan.log().toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_"));
        builder.environment().putAll(plan.secrets());
        try {
            process = builder.start();
            children.note(plan.name(), process.toHandle());
        } catch (IOException e) {
            throw new LauncherException("its JVM could not be started: " + e.getMessage(), e);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JavaOptions.forService());
        command.add("-Dquarkus.profile=demo");
        command.add("-Dquarkus.http.host=127.0.0.1");
        command.add("-Dquarkus.http.port=" + plan.port());
        command.add("-Dquarkus.management.host=127.0.0.1");
        command.add("-Dquarkus.management.port=" + plan.managementPort());
        plan.settings().get().forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-jar");
        command.add(plan.jar().toString());
        return command;
    }

    @Override
    public void awaitReady() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!isAlive()) {
                throw new LauncherException(
                        "its process ended. The last lines of " + plan.log() + ":\n" + LogTail.of(plan.log(), 15));
            }
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                throw new LauncherException(
                        "it was not ready within " + PATIENCE.toSeconds() + " s, see " + plan.log());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private boolean isReady() {
        URI health = URI.create("http://127.0.0.1:" + plan.managementPort() + "/q/health/ready");
        HttpRequest request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public boolean isAlive() {
        Process current = process;
        return current != null && current.isAlive();
    }

    @Override
    public void stop() {
        end(false);
    }

    @Override
    public void kill() {
        end(true);
    }

    private void end(boolean atOnce) {
        Process current = process;
        if (current == null) {
            return;
        }
        try {
            if (atOnce) {
                current.destroyForcibly().waitFor();
            } else {
                current.destroy();
                if (!current.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                    current.destroyForcibly().waitFor();
                }
            }
        } catch (InterruptedException e) {
            current.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        process = null;
        children.forget(plan.name());
    }
}
