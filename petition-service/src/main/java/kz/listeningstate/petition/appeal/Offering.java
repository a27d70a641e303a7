package kz.listeningstate.petition.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kz.listeningstate.petition.petition.PetitionLife;
import kz.listeningstate.petition.petition.Phase;
import kz.listeningstate.petition.similar.SimilarPetition;
import kz.listeningstate.petition.similar.SimilarQuestion;
import kz.listeningstate.petition.similar.Similarity;

/** Before an appeal is filed: perhaps it is answered already, or a petition asks for the same. */
@ApplicationScoped
class Offering {
    private static final int MOST = 5;
    private static final int LOOKED_AT = 20;

    private final AnsweredQuestions answers;
    private final Similarity similarity;
    private final PetitionLife petitions;

    Offering(AnsweredQuestions answers, Similarity similarity, PetitionLife petitions) {
        this.answers = answers;
        this.similarity = similarity;
        this.petitions = petitions;
    }

    OfferResource.Offers offer(OfferResource.Question asked) {
        SimilarQuestion words = new SimilarQuestion(asked.subject(), null, asked.substance(), null);
        List<SimilarPetition> open = similarity.to(words, LOOKED_AT).stream()
                .filter(petition -> petitions.view(petition.id()).phase() == Phase.OPEN)
                .limit(MOST)
                .toList();
        return new OfferResource.Offers(
                answers.fitting(asked.subject(), asked.substance(), asked.language(), asked.bodyCode(), MOST), open);
    }
}
