package kz.listeningstate.petition.body;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Storage of bodies. */
@ApplicationScoped
class Bodies implements PanacheRepositoryBase<Body, String> {}
