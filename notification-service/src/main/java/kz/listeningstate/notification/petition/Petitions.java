package kz.listeningstate.notification.petition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The petitions heard of. */
@ApplicationScoped
class Petitions implements PanacheRepositoryBase<Petition, UUID> {}
