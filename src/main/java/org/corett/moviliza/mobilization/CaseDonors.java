package org.corett.moviliza.mobilization;

import java.util.Optional;
import java.util.Set;
import org.corett.moviliza.directory.DonorForm;
import org.corett.moviliza.directory.DonorStatus;
import org.corett.moviliza.directory.Donors;
import org.springframework.stereotype.Component;

/** The donor form of each case: as it was validated for the case, and before that as it was proposed. */
@Component
class CaseDonors {
    private final CaseDonorForms validated;
    private final Donors donors;

    CaseDonors(CaseDonorForms validated, Donors donors) {
        this.validated = validated;
        this.donors = donors;
    }

    Optional<DonorForm> form(MobilizationCase about) {
        Long donor = about.donor();
        return donor == null
                ? Optional.empty()
                : validated
                        .findById(about.number())
                        .map(CaseDonorForm::form)
                        .or(() -> Optional.of(donors.get(donor).form()));
    }

    /** The same as somebody in these groups may read it. */
    Optional<DonorForm> formFor(MobilizationCase about, Set<String> groups) {
        return form(about).map(form -> Donors.formFor(form, groups));
    }

    /** Whether the case came back to step 1 and its donor is still the one of before. */
    boolean formerStands(MobilizationCase about) {
        Long donor = about.donor();
        return about.step() == Step.IDENTIFY
                && donor != null
                && donors.get(donor).status() == DonorStatus.ACTIVE;
    }

    /** Whether the form names another donor than the former one, who still stands for the case. */
    boolean replaced(MobilizationCase about, DonorForm form) {
        return formerStands(about)
                && form(about)
                        .filter(former -> former.donorName()
                                .strip()
                                .equalsIgnoreCase(form.donorName().strip()))
                        .isEmpty();
    }

    /** Once the form is filled in anew the earlier one no longer stands for the case. */
    void filledInAnew(String caseNumber) {
        validated.deleteById(caseNumber);
    }

    /** Keeps what has just been entered in the directory as this case's. */
    void keep(String caseNumber, long donor) {
        validated.keep(caseNumber, donor);
    }
}
