package org.corett.moviliza.insights;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.corett.moviliza.mobilization.Step;

/** In which step of the cycle a case stands while it is at an activity of the model. */
final class Steps {
    static final String PROCESS = "mobilizationCycle";

    private static final Map<Step, List<String>> ACTIVITIES = Map.of(
            Step.IDENTIFY, List.of("completeDonorForm", "validateDonor"),
            Step.ENGAGE, List.of("prepareInitiativeSheet", "prepareProjectSheet", "recordEngagement"),
            Step.NEGOTIATE,
                    List.of(
                            "recordNegotiationRound",
                            "completeChecklist",
                            "Event_AgreementDecided",
                            "decideNegotiationExit",
                            "Event_AgainToPlenary",
                            "signAgreement"),
            Step.MANAGE_AND_REPORT,
                    List.of(
                            "confirmContribution",
                            "Event_ReportOpens",
                            "submitReport",
                            "contactPartner",
                            "reviewReport",
                            "submitExtraReport",
                            "contactAboutExtraReport",
                            "reviewExtraReport"),
            Step.COMMUNICATE_RESULTS, List.of("reportToPlenary", "Event_ResultsDecided", "publishResults"));

    private Steps() {}

    /** The step's name by the activity's id; a test keeps it whole. */
    static Map<String, String> byActivity() {
        Map<String, String> steps = new LinkedHashMap<>();
        ACTIVITIES.forEach((step, activities) -> activities.forEach(activity -> steps.put(activity, step.name())));
        return Collections.unmodifiableMap(steps);
    }
}
