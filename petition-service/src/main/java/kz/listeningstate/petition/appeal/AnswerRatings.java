package kz.listeningstate.petition.appeal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Storage of ratings, one of an answer at most. */
@ApplicationScoped
class AnswerRatings implements PanacheRepositoryBase<AnswerRating, UUID> {}
