package kz.listeningstate.signature.act;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Decisions implements PanacheRepositoryBase<Decision, UUID> {}
