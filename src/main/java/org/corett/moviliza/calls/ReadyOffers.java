package org.corett.moviliza.calls;

import java.util.List;
import java.util.Map;
import org.corett.moviliza.shared.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands in an offer that is complete already, in the steps and under the rules of the applicants' pages: for
 * demonstrations, whose applicants nobody plays.
 */
@Service
@Transactional
public class ReadyOffers {
    private final Calls calls;
    private final Applications applications;
    private final Submissions submissions;

    ReadyOffers(Calls calls, Applications applications, Submissions submissions) {
        this.calls = calls;
        this.applications = applications;
        this.submissions = submissions;
    }

    /**
     * What an applicant would fill in.
     *
     * @param country ISO 3166 code
     * @param cost in the currency of the call, such as 17250.00
     */
    public record Applicant(
            String email,
            String name,
            String documentNumber,
            String country,
            String telephone,
            String proposal,
            String cost,
            List<Document> documents) {}

    /** A PDF of an offer. */
    public record Document(FileKind kind, String name, byte[] content) {}

    /** Hands the offer in; raises IllegalArgumentException, which names what is wrong with it, and CallClosed. */
    public void submit(String hiring, Applicant applicant) {
        Call call = calls.latest(hiring);
        applications.sendLink(call, applicant.email(), Language.ES);
        Application application = applications
                .byAddress(call, applicant.email())
                .orElseThrow(() -> new IllegalArgumentException(hiring + " takes no offers"));
        Draft draft = new Draft(
                applicant.name(),
                applicant.documentNumber(),
                applicant.country(),
                applicant.telephone(),
                applicant.proposal(),
                applicant.cost());
        applications.save(application, draft, "", Language.ES);
        for (Document document : applicant.documents()) {
            applications
                    .attach(application, document.kind(), document.name(), document.content())
                    .ifPresent(fault -> {
                        throw new IllegalArgumentException(document.name() + ": " + fault);
                    });
        }
        Map<String, String> faults = submissions.submit(application);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(faults.toString());
        }
    }
}
