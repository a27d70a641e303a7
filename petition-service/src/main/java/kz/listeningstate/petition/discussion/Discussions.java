package kz.listeningstate.petition.discussion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Storage of discussions. */
@ApplicationScoped
class Discussions implements PanacheRepositoryBase<Discussion, UUID> {}
