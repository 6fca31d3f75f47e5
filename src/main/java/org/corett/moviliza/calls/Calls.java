package org.corett.moviliza.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.corett.moviliza.calendar.WorkingDays;
import org.corett.moviliza.shared.EmailAddress;
import org.corett.moviliza.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calls of every hiring, open and past [000 §7.2]. */
@Service
@Transactional
public class Calls {
    private final JdbcClient database;
    private final CallSettings settings;
    private final Applications applications;
    private final ApplicantNotices notices;
    private final Clock clock;

    Calls(
            JdbcClient database,
            CallSettings settings,
            Applications applications,
            ApplicantNotices notices,
            Clock clock) {
        this.database = database;
        this.settings = settings;
        this.applications = applications;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Opens a hiring's first call now.
     *
     * @param failed the last call of the hiring that this one tries anew; null for one that is new
     */
    public Call publish(String hiring, @Nullable Call failed, Terms terms, List<Criterion> criteria) {
        Call call = publish(hiring, CallKind.FIRST, failed == null ? null : failed.id(), today(), terms, criteria);
        if (failed != null) {
            of(failed.hiring()).forEach(former -> notices.opensAgain(call, former));
        }
        return call;
    }

    /**
     * Opens the second call on the day after the first one closed, or today where that has passed, with the same terms
     * [000 §7.2].
     */
    public Call publishAgain(Call empty) {
        LocalDate dayAfter = empty.closesAt()
                .atZoneSameInstant(clock.getZone())
                .toLocalDate()
                .plusDays(1);
        LocalDate opens = dayAfter.isBefore(today()) ? today() : dayAfter;
        Call second = publish(empty.hiring(), CallKind.SECOND, empty.id(), opens, terms(empty), criteria(empty));
        notices.opensAgain(second, empty);
        return second;
    }

    /** Asks these directly, with the same terms, after both calls ended empty [gaps 20]; each gets a link of her own. */
    public Call invite(Call empty, List<Invitee> invitees) {
        Call call = publish(empty.hiring(), CallKind.INVITATION, empty.id(), today(), terms(empty), criteria(empty));
        for (Invitee invitee : invitees) {
            database.sql("insert into invitee (call, email, name) values (?, ?, ?) on conflict do nothing")
                    .params(call.id(), EmailAddress.keyOf(invitee.email()), invitee.name())
                    .update();
        }
        applications.invite(call);
        return call;
    }

    private Call publish(
            String hiring,
            CallKind kind,
            @Nullable Long previous,
            LocalDate opens,
            Terms terms,
            List<Criterion> criteria) {
        LocalDate closes = WorkingDays.pastWeekend(opens.plusDays(settings.days(kind)));
        OffsetDateTime now = OffsetDateTime.now(clock);
        OffsetDateTime opensAt = opens.equals(today())
                ? now
                : opens.atStartOfDay(clock.getZone()).toOffsetDateTime();
        long id = database.sql("insert into public_call (hiring, kind, previous, opens_at, closes_at)"
                        + " values (?, ?, ?, ?, ?) returning id")
                .params(
                        hiring,
                        kind.name(),
                        previous,
                        opensAt,
                        closes.atTime(settings.closingTime())
                                .atZone(clock.getZone())
                                .toOffsetDateTime())
                .query(Long.class)
                .single();
        int position = 0;
        for (Criterion criterion : criteria) {
            database.sql("insert into call_criterion (call, position, name, weight) values (?, ?, ?, ?)")
                    .params(id, ++position, criterion.name(), criterion.weight())
                    .update();
        }
        write(id, terms, now);
        return get(id);
    }

    /**
     * Publishes other terms in place of those in force and tells those who are applying; the earlier ones stay readable.
     *
     * @return whether the call still takes offers; one that has closed keeps its terms
     */
    public boolean rewrite(Call call, Terms terms) {
        OffsetDateTime closes = database.sql("select closes_at from public_call where id = ? for update")
                .param(call.id())
                .query(OffsetDateTime.class)
                .single();
        if (!OffsetDateTime.now(clock).isBefore(closes)) {
            return false;
        }
        write(call.id(), terms, OffsetDateTime.now(clock));
        notices.termsChanged(call);
        return true;
    }

    private void write(long call, Terms terms, OffsetDateTime now) {
        database.sql("insert into call_terms (call, version, title, terms_of_reference, deliverables, profile, months,"
                        + " budget, currency, contract_party, names_supplier, published_at) values (?,"
                        + " (select count(*) + 1 from call_terms where call = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        call,
                        call,
                        terms.title(),
                        terms.termsOfReference(),
                        terms.deliverables().toArray(String[]::new),
                        terms.profile(),
                        terms.months(),
                        terms.budget(),
                        terms.currency(),
                        terms.contractParty(),
                        terms.namesSupplier(),
                        now)
                .update();
    }

    /** The terms in force. */
    public Terms terms(Call call) {
        return database.sql("select * from call_terms where call = ? order by version desc limit 1")
                .param(call.id())
                .query(Calls::terms)
                .single();
    }

    /** When the terms in force were published. */
    OffsetDateTime termsPublished(Call call) {
        return database.sql("select max(published_at) from call_terms where call = ?")
                .param(call.id())
                .query(OffsetDateTime.class)
                .single();
    }

    /** The day on which the call ended. */
    Optional<LocalDate> concludedOn(Call call) {
        return Optional.ofNullable(database.sql("select concluded_on from public_call where id = ?")
                .param(call.id())
                .query(LocalDate.class)
                .list()
                .get(0));
    }

    /** The day on which everything about the hiring was over, the contract recorded or not. */
    Optional<LocalDate> endedOn(Call call) {
        return Optional.ofNullable(database.sql("select ended_on from public_call where id = ?")
                .param(call.id())
                .query(LocalDate.class)
                .list()
                .get(0));
    }

    /** Whether other terms were in force before. */
    boolean rewritten(Call call) {
        return database.sql("select count(*) from call_terms where call = ?")
                        .param(call.id())
                        .query(Integer.class)
                        .single()
                > 1;
    }

    /** The criteria in their order. */
    public List<Criterion> criteria(Call call) {
        return database.sql("select name, weight from call_criterion where call = ? order by position")
                .param(call.id())
                .query(Criterion.class)
                .list();
    }

    /** The hiring's latest call; throws for a hiring without one. */
    public Call latest(String hiring) {
        return of(hiring).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new NoSuchElementException("no call of " + hiring));
    }

    /** The hiring's calls in the order in which they were published. */
    public List<Call> of(String hiring) {
        return database.sql("select * from public_call where hiring = ? order by id")
                .param(hiring)
                .query(Calls::call)
                .list();
    }

    /** The latest call of each of these hirings, by the hiring's number. */
    public Map<String, CallBrief> latest(Collection<String> hirings) {
        if (hirings.isEmpty()) {
            return Map.of();
        }
        return database
                .sql(
                        """
                        select latest.*, terms.title, (
                            select count(*) from offer
                            where offer.call = latest.id and offer.withdrawn_at is null) as offers
                        from (select distinct on (hiring) * from public_call where hiring in (:hirings)
                            order by hiring, id desc) latest
                        cross join lateral (select title from call_terms
                            where call_terms.call = latest.id order by version desc limit 1) terms""")
                .param("hirings", hirings)
                .query((row, number) -> new CallBrief(call(row, number), row.getString("title"), row.getInt("offers")))
                .list()
                .stream()
                .collect(Collectors.toMap(brief -> brief.call().hiring(), Function.identity()));
    }

    /** What the public may know of: every call but a direct invitation that has not ended. */
    private static final String PUBLIC = "select * from public_call where (kind <> 'INVITATION' or result is not null)";

    /** So many can be under way at once; those before them wait on a later page of the ended. */
    private static final int MOST_UNDER_WAY = 200;

    /** The public calls without a result, the latest first. */
    List<Call> underWay() {
        return database.sql(PUBLIC + " and result is null order by id desc limit ?")
                .param(MOST_UNDER_WAY)
                .query(Calls::call)
                .list();
    }

    /** A page of the public calls that have a result, the latest first. */
    Slice<Call> ended(int page, int size) {
        return page(PUBLIC + " and result is not null", page, size);
    }

    /** A page of every public call, the latest first. */
    Slice<Call> published(int page, int size) {
        return page(PUBLIC, page, size);
    }

    private Slice<Call> page(String calls, int page, int size) {
        return Slice.of(
                database.sql(calls + " order by id desc limit ? offset ?")
                        .params(size + 1, Slice.offset(page, size))
                        .query(Calls::call)
                        .list(),
                page,
                size);
    }

    /** The hirings that the public reads of, the latest first, as many as search engines take. */
    List<String> publishedHirings() {
        return database.sql("select hiring from public_call where kind <> 'INVITATION' group by hiring"
                        + " order by max(id) desc limit 5000")
                .query(String.class)
                .list();
    }

    /** What the public may know of a hiring, oldest first. */
    List<Call> published(String hiring) {
        return of(hiring).stream()
                .filter(call -> call.kind() != CallKind.INVITATION || call.result() != null)
                .toList();
    }

    Call get(long id) {
        return database.sql("select * from public_call where id = ?")
                .param(id)
                .query(Calls::call)
                .single();
    }

    /**
     * Unseals the offers, once and not before the close; whoever is submitting at that moment comes first or too late.
     */
    public void open(Call call) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (now.isBefore(call.closesAt())) {
            throw new IllegalStateException(call.hiring() + " is open until " + call.closesAt());
        }
        int opened = database.sql("update public_call set opened_at = ? where id = ? and opened_at is null")
                .params(now, call.id())
                .update();
        if (opened == 1) {
            database.sql(
                            """
                            update offer set place = numbered.place from (
                                select id, row_number() over (order by submitted_at, id) as place
                                from offer where call = :call and withdrawn_at is null) as numbered
                            where offer.id = numbered.id""")
                    .param("call", call.id())
                    .update();
        }
    }

    /** How many offers stand, which is all that anybody may know before the opening. */
    public int count(Call call) {
        return database.sql("select count(*) from offer where call = ? and withdrawn_at is null")
                .param(call.id())
                .query(Integer.class)
                .single();
    }

    /** What makes a call empty: that no offer came, or also that none passed the first filter [gaps 19]. */
    public EmptyReason emptyMeans() {
        return settings.emptyMeans();
    }

    /** Ends a call that brought nobody. */
    public void declareEmpty(Call call, EmptyReason reason) {
        database.sql("update public_call set empty_because = ?, result = 'EMPTY', concluded_on = ? where id = ?")
                .params(reason.name(), today(), call.id())
                .update();
    }

    /** Ends a call one of whose offers was selected. */
    public void conclude(Call call) {
        database.sql("update public_call set result = 'SELECTED', concluded_on = ? where id = ? and result is null")
                .params(today(), call.id())
                .update();
    }

    /** The hiring is over, whatever came of it: from now on its applicants' data is kept for so long and no longer. */
    public void end(String hiring) {
        database.sql("update public_call set ended_on = ? where hiring = ?")
                .params(today(), hiring)
                .update();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    static Call call(ResultSet row, int number) throws SQLException {
        return new Call(
                row.getLong("id"),
                row.getString("hiring"),
                CallKind.valueOf(row.getString("kind")),
                row.getObject("previous", Long.class),
                row.getObject("opens_at", OffsetDateTime.class),
                row.getObject("closes_at", OffsetDateTime.class),
                row.getObject("opened_at", OffsetDateTime.class),
                Optional.ofNullable(row.getString("empty_because"))
                        .map(EmptyReason::valueOf)
                        .orElse(null),
                Optional.ofNullable(row.getString("result"))
                        .map(CallResult::valueOf)
                        .orElse(null));
    }

    private static Terms terms(ResultSet row, int number) throws SQLException {
        return new Terms(
                row.getString("title"),
                row.getString("terms_of_reference"),
                List.of((String[]) row.getArray("deliverables").getArray()),
                row.getString("profile"),
                row.getInt("months"),
                row.getBigDecimal("budget"),
                row.getString("currency"),
                row.getString("contract_party"),
                row.getBoolean("names_supplier"));
    }
}
