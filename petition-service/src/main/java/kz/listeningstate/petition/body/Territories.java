package kz.listeningstate.petition.body;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Storage of territories. */
@ApplicationScoped
class Territories implements PanacheRepositoryBase<Territory, String> {}
