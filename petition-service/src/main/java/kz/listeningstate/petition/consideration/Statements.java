package kz.listeningstate.petition.consideration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Storage of official statements. */
@ApplicationScoped
class Statements implements PanacheRepositoryBase<OfficialStatement, UUID> {}
