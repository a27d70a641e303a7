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

    /** From the acts, which are few, to their leaves. */
    private static Map<Ground, Long> grounds(Connection connection, UUID petitionId, long size) throws SQLException {
        Map<Ground, Long> grounds = new EnumMap<>(Ground.class);
        for (Ground ground : Ground.values()) {
            grounds.put(ground, 0L);
        }
        try (PreparedStatement query = connection.prepareStatement("""
                select act.ground, count(*) from act join act_decision on act_id = id and state = 'CONFIRMED'
                cross join unnest(act.leaf_hashes) as one(hash)
                join signature on signature.leaf_hash = decode(one.hash, 'hex')
                join log_leaf on log_leaf.leaf_hash = signature.withdrawn_by and log_leaf.leaf_index < ?
                where act.petition_id = ? and act.kind = 'INVALIDATION'
                group by act.ground
                """)) {
            query.setLong(1, size);
            query.setObject(2, petitionId);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    grounds.put(Ground.valueOf(rows.getString(1)), rows.getLong(2));
                }
            }
            return grounds;
        }
    }
}
