package kz.listeningstate.petition.appeal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Storage of acts, by the handling that each of them answers. */
@ApplicationScoped
class Acts implements PanacheRepositoryBase<Act, UUID> {}
