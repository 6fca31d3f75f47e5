package org.corett.moviliza.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.calls.ApplicantsErased;
import org.corett.moviliza.consultancy.HiringAnswers;
import org.corett.moviliza.consultancy.HiringScene;
import org.corett.moviliza.consultancy.OffersStandIn;
import org.corett.moviliza.files.FileType;
import org.corett.moviliza.mobilization.FollowingCase;
import org.corett.moviliza.mobilization.PlenaryStandIn;
import org.corett.moviliza.plenary.PlenaryScene;
import org.corett.moviliza.process.DocumentKind;
import org.corett.moviliza.representatives.Letters;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases of each process, as far as documents of them are to be seen. */
@Component
public class CaseScene {
    private final Coalition coalition;
    private final PlenaryStandIn plenary;
    private final OffersStandIn applicants;
    private final HiringScene hirings;
    private final CaseDocuments documents;
    private final ApplicationEventPublisher events;

    CaseScene(
            Coalition coalition,
            PlenaryStandIn plenary,
            OffersStandIn applicants,
            HiringScene hirings,
            CaseDocuments documents,
            ApplicationEventPublisher events) {
        this.coalition = coalition;
        this.plenary = plenary;
        this.applicants = applicants;
        this.hirings = hirings;
        this.documents = documents;
        this.events = events;
    }

    /** There is no case; the clock goes on at 10 February 2026. */
    void startAfresh() {
        coalition.startAfresh();
        coalition.today(LocalDate.of(2026, 2, 10));
    }

    /** The Secretariat keeps a PDF of this kind with the case, whatever is in it. */
    void keep(String number, DocumentKind kind, String name, byte[] content) {
        assertThat(documents.add(number, kind, "", new CaseDocuments.Upload(name, FileType.PDF, content), "secretaria"))
                .isEmpty();
    }

    /** A cycle that has just begun; the clock goes on at 10 February 2026. */
    String cycle() {
        String number = new FollowingCase(coalition).reported();
        coalition.today(LocalDate.of(2026, 2, 10));
        return number;
    }

    /** A cycle whose contribution is confirmed. */
    String confirmedCycle() {
        return new FollowingCase(coalition).confirmed(plenary);
    }

    /** A change of Costa Rica's titular, whose letter waits for the Secretariat. */
    String change() {
        return coalition
                .as("titular-cr")
                .start("representativeChange", Letters.but(Letters.silent(), "outgoing", "titular-cr"));
    }

    /** A session that is convened on one item. */
    String session() {
        Map<String, Object> call = PlenaryScene.call("ORDINARY", LocalDate.of(2026, 4, 14));
        call.put("points", List.of(PlenaryScene.point("Prioridades del plan")));
        return coalition.as("presidencia").start("plenarySession", call);
    }

    /** A session whose minutes both organs have signed. */
    String heldSession() {
        String number = session();
        PlenaryScene scene = new PlenaryScene(coalition);
        coalition.today(LocalDate.of(2026, 4, 14));
        scene.attend(number, "BZ", "CR", "SV", "GT", "HN", "MX");
        scene.all(number, "AGREE");
        scene.minutes(number);
        return number;
    }

    String hiring() {
        return coalition.as("secretaria").start("consultantHiring", HiringAnswers.consultancy());
    }

    /** A hiring whose two admitted offers wait for the countries' scores; Guatemala is out for the first. */
    String evaluatedInPart() {
        coalition.today(LocalDate.of(2026, 7, 6));
        String number = hiring();
        applicants.submit(number, 3);
        coalition.today(LocalDate.of(2026, 7, 22));
        hirings.both(number, "firstFilter", HiringAnswers.filter(3, 3));
        hirings.evaluate(number, "titular-mx", HiringAnswers.evaluation(61, 62));
        hirings.evaluate(number, "titular-gt", HiringAnswers.evaluation(1, new int[] {0, 53}));
        return number;
    }

    void evaluateInTheOthers(String number) {
        hirings.evaluateInTheOthers(number);
    }

    void select(String number, int place) {
        hirings.both(number, "confirmSelection", HiringAnswers.confirmation(place));
    }

    @Transactional
    public void applicantsErased(String hiring) {
        events.publishEvent(new ApplicantsErased(hiring));
    }
}
