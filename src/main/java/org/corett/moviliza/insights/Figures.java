package org.corett.moviliza.insights;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.corett.moviliza.casework.CaseTimes;
import org.corett.moviliza.engine.CasePace;
import org.corett.moviliza.mobilization.CaseStatus;
import org.corett.moviliza.mobilization.SourceKind;
import org.corett.moviliza.mobilization.Step;
import org.corett.moviliza.projects.StrategicAxis;
import org.corett.moviliza.shared.ClockMoved;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.LeftOut;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The latest snapshot of everything that is counted: read from the database now and then, not for each page.
 *
 * <p>A few queries read it, all at one moment of the books, in well under a second with ten thousand cases; pages then count in
 * memory.
 */
@Component
class Figures {
    private static final String CASES =
            """
            select number, title, source_kind, strategic_axis, reported_for, reported_on, step, status, planned,
                planned_currency, planned_on, confirmed, confirmed_currency, confirmed_on, recorded_on
            from portfolio order by number
            """;

    /** A hiring that is being evaluated tells nobody yet who has evaluated. */
    private static final String PARTICIPATION =
            """
            select 'SESSION' as kind, t.session as number, s.label as title, t.sits_on as day, a.country,
                a.presence <> 'ABSENT' as took
            from sitting t join attendance a on a.session = t.session and a.ordinal = t.ordinal
            join plenary_session s on s.number = t.session
            where t.held_as is not null
            union all
            select 'EVALUATION', h.number, h.number, p.ends_at::date, n.country,
                exists (select 1 from evaluation e where e.call = c.id and e.country = n.country)
            from hiring h join public_call c on c.hiring = h.number join evaluation_period p on p.call = c.id
            cross join unnest(string_to_array(:countries, ',')) as n(country)
            where h.status not in ('DEFINING', 'CALLING', 'FILTERING', 'EVALUATING')
            order by day, number, country
            """;

    private static final String RESOLUTIONS =
            """
            select i.agreement, s.label, i.closed_at::date as day, m.kind,
                case when m.subject_case = '' then m.title else '' end as title,
                case when m.subject_case = '' then m.title_english else '' end as title_english
            from agenda_item i join motion m on m.number = i.motion join plenary_session s on s.number = i.session
            where i.agreement is not null order by i.closed_at desc, i.agreement desc
            """;

    private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

    private final JdbcClient database;
    private final CasePace pace;
    private final CaseTimes times;
    private final Clock clock;
    private final TransactionTemplate oneMoment;
    private volatile @Nullable Snapshot latest;

    Figures(JdbcClient database, CasePace pace, CaseTimes times, Clock clock, PlatformTransactionManager transactions) {
        this.database = database;
        this.pace = pace;
        this.times = times;
        this.clock = clock;
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneMoment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        oneMoment.setReadOnly(true);
    }

    /** The latest; the first one who asks waits for it. */
    Snapshot latest() {
        Snapshot known = latest;
        Snapshot asked = known == null ? first() : known;
        LeftOut.told(Figures.class.getName(), asked.leftOut());
        return asked;
    }

    /** Nobody has asked yet, or the calendar was turned: what was counted is of another day. */
    @EventListener(ClockMoved.class)
    void forget() {
        latest = null;
    }

    @Scheduled(initialDelayString = "${insights.refresh:PT5M}", fixedDelayString = "${insights.refresh:PT5M}")
    void refresh() {
        // Whoever has never asked needs no figures.
        if (latest != null) {
            latest = atOneMoment();
        }
    }

    private synchronized Snapshot first() {
        Snapshot known = latest;
        if (known == null) {
            known = atOneMoment();
            latest = known;
        }
        return known;
    }

    private Snapshot atOneMoment() {
        LeftOut.Counted<Snapshot> taken =
                LeftOut.counted(() -> Objects.requireNonNull(oneMoment.execute(running -> read())));
        return taken.read().lacking(taken.rows());
    }

    private Snapshot read() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        Map<String, Map<Step, Double>> days = days();
        List<CaseLine> cases = database.sql(CASES)
                .query((row, line) -> caseLine(row, days.getOrDefault(row.getString("number"), Map.of())))
                .list();
        List<Participation> participation = database.sql(PARTICIPATION)
                .param("countries", String.join(",", countries()))
                .query((row, line) -> new Participation(
                        Participation.Kind.valueOf(row.getString("kind")),
                        row.getString("number"),
                        row.getString("title"),
                        row.getObject("day", LocalDate.class).getYear(),
                        CountryCode.valueOf(row.getString("country")),
                        row.getBoolean("took")))
                .list();
        List<Resolution> resolutions = database.sql(RESOLUTIONS)
                .query((row, line) -> new Resolution(
                        row.getString("agreement"),
                        row.getString("label"),
                        row.getObject("day", LocalDate.class),
                        row.getString("kind"),
                        row.getString("title"),
                        row.getString("title_english")))
                .list();
        return Snapshot.of(now, cases, pace.waiting(), participation, resolutions);
    }

    private Map<String, Map<Step, Double>> days() {
        Map<String, Map<Step, Double>> days = new HashMap<>();
        for (CasePace.Spent spent : times.spent(Steps.PROCESS, Steps.byActivity())) {
            if (!spent.standing()) {
                days.computeIfAbsent(spent.caseNumber(), number -> new EnumMap<>(Step.class))
                        .put(Step.valueOf(spent.part()), spent.time().toSeconds() / SECONDS_A_DAY);
            }
        }
        return days;
    }

    private static CaseLine caseLine(ResultSet row, Map<Step, Double> days) throws SQLException {
        CaseStatus status = CaseStatus.valueOf(row.getString("status"));
        return new CaseLine(
                row.getString("number"),
                row.getString("title"),
                SourceKind.valueOf(row.getString("source_kind")),
                StrategicAxis.valueOf(row.getString("strategic_axis")),
                row.getString("reported_for"),
                row.getObject("reported_on", LocalDate.class),
                Step.valueOf(row.getString("step")),
                status,
                status == CaseStatus.CLOSED ? null : counted(row, "planned"),
                counted(row, "confirmed"),
                row.getObject("recorded_on", LocalDate.class),
                days);
    }

    private static @Nullable Counted counted(ResultSet row, String what) throws SQLException {
        BigDecimal amount = row.getBigDecimal(what);
        return amount == null
                ? null
                : new Counted(amount, row.getString(what + "_currency"), row.getObject(what + "_on", LocalDate.class));
    }

    private static List<String> countries() {
        return java.util.Arrays.stream(CountryCode.values()).map(Enum::name).toList();
    }
}
