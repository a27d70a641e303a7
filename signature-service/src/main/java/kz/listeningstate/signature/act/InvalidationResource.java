package kz.listeningstate.signature.act;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.signature.petition.PetitionRegister;
import kz.listeningstate.signature.problem.Problem;
import kz.listeningstate.signature.sequencer.LogReader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.Session;

@Path("/api/v1/invalidations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Counts")
class InvalidationResource {
    private final EntityManager database;
    private final PetitionRegister petitions;
    private final LogReader log;

    InvalidationResource(EntityManager database, PetitionRegister petitions, LogReader log) {
        this.database = database;
        this.petitions = petitions;
        this.log = log;
    }

    /** @param treeSize of the public checkpoint whose leaves were counted */
    record Invalidations(UUID petitionId, Map<Ground, Long> grounds, long treeSize) {}

    @GET
    @Path("/{petitionId}")
    @Transactional
    @Operation(
            summary = "How many signatures operators invalidated, and on which ground",
            description = "As the public log has it; the petition's count names their sum.")
    @APIResponse(responseCode = "404", description = "petition-unknown")
    public Invalidations invalidations(@PathParam("petitionId") UUID petitionId) {
        if (petitions.find(petitionId).isEmpty()) {
            throw new Problem(404, "petition-unknown");
        }
        long size = log.latest().size();
        return database.unwrap(Session.class)
                .doReturningWork(
                        connection -> new Invalidations(petitionId, grounds(connection, petitionId, size), size));
    }

    /** By the leaves' own byte for the reason: acts may be lost with a database, leaves are not. */
    private static Map<Ground, Long> grounds(Connection connection, UUID petitionId, long size) throws SQLException {
        Map<Ground, Long> grounds = new EnumMap<>(Ground.class);
        Map<Integer, Long> reasons = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("""
                select get_byte(leaf, 22), count(*) from signature
                join log_leaf on log_leaf.leaf_hash = withdrawn_by and leaf_index < ?
                where petition_id = ? and withdrawn_by is not null
                group by 1
                """)) {
            query.setLong(1, size);
            query.setObject(2, petitionId);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    reasons.put(rows.getInt(1), rows.getLong(2));
                }
            }
            for (Ground ground : Ground.values()) {
                grounds.put(ground, reasons.getOrDefault(ground.reason().code(), 0L));
            }
            return grounds;
        }
    }
}
