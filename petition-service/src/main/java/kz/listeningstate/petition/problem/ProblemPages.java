package kz.listeningstate.petition.problem;

import jakarta.ws.rs.core.Response;

/** Renders a problem as a page for paths outside {@code /api/}; the portal implements it. Without it JSON is answered. */
public interface ProblemPages {

    /**
     * @param problem words already in {@code language}
     * @param language kk, ru or en: the path's language, else the browser's
     */
    Response page(ProblemBody problem, String language);
}
