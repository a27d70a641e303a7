package kz.listeningstate.petition.consideration;

import java.util.List;

/** How a petition is considered, for anyone. */
record ConsiderationView(
        List<DecisionView.DutyView> duties,
        List<MemberView> workingGroup,
        List<StepView> steps,
        List<OpinionView> opinions) {}
