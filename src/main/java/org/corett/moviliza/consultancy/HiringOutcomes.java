package org.corett.moviliza.consultancy;

import java.util.List;
import java.util.stream.Collectors;
import org.corett.moviliza.calls.Call;
import org.corett.moviliza.calls.Calls;
import org.corett.moviliza.plenary.MotionKind;
import org.corett.moviliza.plenary.Motions;
import org.corett.moviliza.projects.ProjectOutcomes;
import org.corett.moviliza.projects.Report;
import org.corett.moviliza.projects.Reports;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Worded;
import org.corett.moviliza.shared.Written;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What each hiring ended as, for the Plenary: in the next mobilization report of the project that pays, or, where no
 * report of a project follows, as an item of its own [000 Paso 5; gaps 20].
 */
@Component
class HiringOutcomes implements ProjectOutcomes {
    private final Hirings hirings;
    private final Calls calls;
    private final Contracts contracts;
    private final HiringLog log;
    private final Reports reports;
    private final Motions motions;
    private final HiringWording wording;
    private final JdbcClient database;

    HiringOutcomes(
            Hirings hirings,
            Calls calls,
            Contracts contracts,
            HiringLog log,
            Reports reports,
            Motions motions,
            HiringWording wording,
            JdbcClient database) {
        this.hirings = hirings;
        this.calls = calls;
        this.contracts = contracts;
        this.log = log;
        this.reports = reports;
        this.motions = motions;
        this.wording = wording;
        this.database = database;
    }

    @Override
    public List<Worded> of(String project) {
        return database
                .sql("select * from hiring where linked_case = ? and ended_on is not null order by ended_on, number")
                .param(project)
                .query(Hiring.class)
                .list()
                .stream()
                // Of one that was taken out before it was defined there is nothing to tell.
                .filter(hiring -> !calls.of(hiring.number()).isEmpty())
                .map(this::told)
                .toList();
    }

    /** A hiring has ended: where no report of its project will tell of it, the next session hears of it by itself. */
    void ended(String number) {
        Hiring hiring = hirings.get(number);
        String project = hiring.linkedCase();
        boolean reported = project != null
                && reports.calendar(project).stream().filter(Report::isFinal).anyMatch(last -> !last.settled());
        if (!reported) {
            motions.propose(
                    MotionKind.RESULTS_REPORT,
                    number,
                    new Worded(
                            wording.text("consultancy.outcome.title", Language.ES, number),
                            wording.text("consultancy.outcome.title", Language.EN, number)),
                    told(hiring));
        }
    }

    private Worded told(Hiring hiring) {
        return new Worded(told(hiring, Language.ES), told(hiring, Language.EN));
    }

    private String told(Hiring hiring, Language language) {
        Call call = calls.latest(hiring.number());
        String day = hiring.endedOn() == null ? "" : Written.day(language, hiring.endedOn());
        String title = calls.terms(call).title();
        String budget = Written.amount(language, calls.terms(call).money());
        return switch (hiring.status()) {
            case CONTRACTED ->
                wording.text(
                        "consultancy.outcome.CONTRACTED",
                        language,
                        hiring.number(),
                        title,
                        day,
                        contracts
                                .of(hiring.number())
                                .map(contract -> contract.currency() + " " + HiringWording.amount(contract.amount()))
                                .orElse(""));
            case CANCELLED -> {
                String note = log.of(hiring.number()).stream()
                        .filter(entry -> entry.code().equals("budgetReassigned") && entry.detail() != null)
                        .map(HiringLog.Entry::detail)
                        .collect(Collectors.joining("\n"));
                yield wording.text("consultancy.outcome.CANCELLED", language, hiring.number(), title, day, budget)
                        + (note.isEmpty() ? "" : " " + note);
            }
            case REMOVED -> wording.text("consultancy.outcome.REMOVED", language, hiring.number(), title, day, budget);
            case RESTARTED ->
                wording.text(
                        "consultancy.outcome.RESTARTED",
                        language,
                        hiring.number(),
                        title,
                        day,
                        hirings.restarting(hiring.number()).stream()
                                .map(Hiring::number)
                                .collect(Collectors.joining(", ")));
            default -> throw new IllegalStateException(hiring.number() + " has not ended");
        };
    }
}
