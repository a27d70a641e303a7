package kz.listeningstate.signature.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class HandOvers implements PanacheRepository<HandOver> {}
