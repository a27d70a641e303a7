package kz.listeningstate.petition.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Storage of chosen topics. */
@ApplicationScoped
class PetitionTopics implements PanacheRepositoryBase<PetitionTopic, UUID> {}
