package kz.listeningstate.petition.portal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** signature-service's word on the public log, asked with the operator's own token. */
@RegisterRestClient(configKey = "signature-service")
@Path("/api/v1/log/status")
interface LogStatusClient {

    /**
     * How the log is.
     *
     * @param trouble {@code NONE} when all is well
     * @param detail in English, may be null
     * @param whatToDo in the asked language
     * @param runbook null when all is well
     * @param size leaves that have their places; null, like the next two, while the log's database is away
     * @param publishedAt null before the first checkpoint
     */
    record Status(
            String trouble,
            String detail,
            String whatToDo,
            String runbook,
            boolean acceptsSignatures,
            long backlogSeconds,
            Long size,
            Long publishedSize,
            Instant publishedAt,
            String scrub,
            long repaired) {
        /** Somebody could count the leaves. */
        public boolean isCounted() {
            return size != null && publishedSize != null;
        }

        /** Leaves that have their place and are in no public checkpoint yet. */
        public long waiting() {
            return size - publishedSize;
        }

        public boolean isWell() {
            return trouble.equals("NONE");
        }
    }

    @GET
    Status status(@HeaderParam("Authorization") String bearer, @HeaderParam("Accept-Language") String language);
}
