package org.corett.moviliza.projects;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.corett.moviliza.shared.Money;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signed agreements and the contributions confirmed under them. */
@Service
@Transactional
public class Agreements {
    private final SignedAgreements signed;
    private final Contributions contributions;
    private final Reports reports;
    private final Clock clock;
    private final Settings settings;

    Agreements(SignedAgreements signed, Contributions contributions, Reports reports, Clock clock, Settings settings) {
        this.signed = signed;
        this.contributions = contributions;
        this.reports = reports;
        this.clock = clock;
        this.settings = settings;
    }

    /** Whether the Plenary must endorse an agreement of this coverage before it is signed [gaps 13]. */
    public boolean needsEndorsement(Coverage coverage) {
        return coverage == Coverage.REGIONAL && settings.endorsement();
    }

    /**
     * Keeps a case's agreement and draws up its calendar of reports.
     *
     * @param agreed what was negotiated, which the agreement must equal
     */
    public Agreement sign(String caseNumber, Coverage coverage, Money agreed, AgreementForm form, String person) {
        form.check(LocalDate.now(clock), agreed);
        Agreement agreement = signed.save(
                new Agreement(null, caseNumber, coverage, Currency.valueOf(agreed.currency()), form, person));
        reports.schedule(agreement);
        return agreement;
    }

    /** Keeps what the donor confirms; once a case, as the database holds to. */
    public Contribution confirm(String caseNumber, ContributionForm form, String person) {
        Agreement agreement = of(caseNumber);
        LocalDate today = LocalDate.now(clock);
        form.check(today, agreement);
        return contributions.save(new Contribution(null, caseNumber, agreement.currency(), form, person, today));
    }

    /** Throws for a case without one. */
    public Agreement of(String caseNumber) {
        return find(caseNumber).orElseThrow(() -> new NoSuchElementException("no agreement in " + caseNumber));
    }

    public Optional<Agreement> find(String caseNumber) {
        return signed.findByCaseNumber(caseNumber);
    }

    public Optional<Contribution> contribution(String caseNumber) {
        return contributions.findByCaseNumber(caseNumber);
    }

    /** The amounts mobilized by currency: each case's contribution once [000 §5.2]. */
    public Map<Currency, BigDecimal> mobilized() {
        Map<Currency, BigDecimal> sums = new TreeMap<>();
        contributions
                .findAll()
                .forEach(each -> sums.merge(each.currency(), each.form().amount(), BigDecimal::add));
        return sums;
    }

    /**
     * @param endorsement whether a regional agreement needs the Plenary [gaps 13]
     */
    @ConfigurationProperties("agreement")
    record Settings(@DefaultValue("true") boolean endorsement) {}
}
