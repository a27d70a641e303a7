package kz.listeningstate.petition.routing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import kz.listeningstate.petition.body.StateBody;

/**
 * A body that an appeal may be for, and why.
 *
 * @param score from 0 to 1: how likely it is; those of all bodies are 1 together
 * @param topic that the text seems to be about, see {@code GET /api/v1/topics}
 * @param words of the text that spoke for it, the strongest first
 * @param place that the text names and that decided between akimats; null: where the citizen said, or none mattered
 * @param answeredBefore appeals on this topic that the body has answered here
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BodySuggestion(
        String bodyCode,
        StateBody.Names name,
        double score,
        String topic,
        List<String> words,
        StateBody.Names place,
        int answeredBefore) {}
