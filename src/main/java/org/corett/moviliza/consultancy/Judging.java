package org.corett.moviliza.consultancy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.corett.moviliza.calendar.WorkingDays;
import org.corett.moviliza.calls.Call;
import org.corett.moviliza.calls.Calls;
import org.corett.moviliza.calls.Criterion;
import org.corett.moviliza.calls.Offer;
import org.corett.moviliza.calls.Offers;
import org.corett.moviliza.shared.Completion;
import org.corett.moviliza.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Countries judge the admitted offers, each for itself, in a time that is extended once [gaps 21-23]. */
@Component
class Judging {
    private final Calls calls;
    private final Offers offers;
    private final Evaluations evaluations;
    private final EvaluationSettings settings;
    private final WorkingDays workingDays;
    private final Clock clock;

    Judging(
            Calls calls,
            Offers offers,
            Evaluations evaluations,
            EvaluationSettings settings,
            WorkingDays workingDays,
            Clock clock) {
        this.calls = calls;
        this.offers = offers;
        this.evaluations = evaluations;
        this.settings = settings;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    void begin(Call call) {
        evaluations.begin(call, endOfDayAfter(settings.days()));
    }

    /** The one extension counts from the deadline, whenever it was noticed that it had passed [gaps 22]. */
    void extend(Call call) {
        LocalDate deadline = evaluations
                .period(call)
                .endsAt()
                .atZoneSameInstant(clock.getZone())
                .toLocalDate();
        evaluations.extend(call, endOfDayAfter(deadline, settings.extensionDays()));
    }

    /** Takes a country's evaluation; refuses one that is late, incomplete, or scores an offer that the country is out for. */
    Evaluation give(Completion by, EvaluationForm form) {
        Call call = calls.latest(by.caseNumber());
        OffsetDateTime now = OffsetDateTime.now(clock);
        OffsetDateTime end = evaluations.period(call).endsAt();
        if (!now.isBefore(end)) {
            throw new Refusal("", "consultancy.late", HiringWording.moment(end, clock.getZone()));
        }
        Map<Integer, String> recusals = new TreeMap<>();
        List<Refusal> faults = new ArrayList<>();
        for (Offer offer : offers.admitted(call)) {
            String reason = conflict(form.interests(), offer.place(), faults);
            if (reason != null) {
                recusals.put(offer.place(), reason);
            }
        }
        Map<Integer, Map<Integer, Evaluation.Score>> scores = scores(call, form, recusals, faults);
        Refusal.raise(faults);
        Evaluation given = new Evaluation(by.country(), by.person(), now, form.remarks(), scores, recusals);
        evaluations.keep(call, given);
        return given;
    }

    /** Raises IllegalStateException while countries are awaited, whoever would end the evaluations. */
    void refuseEarlyEnd(Call call) {
        OffsetDateTime end = evaluations.period(call).endsAt();
        if (!evaluations.missing(call).isEmpty() && OffsetDateTime.now(clock).isBefore(end)) {
            throw new IllegalStateException(call.hiring() + " is evaluated until " + end);
        }
    }

    Ranking ranking(Call call) {
        return Ranking.of(offers.admitted(call), calls.criteria(call), evaluations.of(call));
    }

    boolean enough(Call call) {
        return ranking(call).enough(settings.minCountries());
    }

    /** The offer's mean as people read it; empty where no country judged it. */
    String meanOf(Call call, Offer offer) {
        return ranking(call).means().stream()
                .filter(each -> each.place() == offer.place() && each.mean() != null)
                .map(each -> String.valueOf(each.mean()))
                .findFirst()
                .orElse("");
    }

    Instant endsAt(Call call) {
        return evaluations.period(call).endsAt().toInstant();
    }

    /** Why the country is out for the offer; null where it is not. */
    private static @Nullable String conflict(List<EvaluationForm.Interest> interests, int place, List<Refusal> faults) {
        List<EvaluationForm.Interest> about = interests.stream()
                .filter(interest -> interest.offer().equals(String.valueOf(place)))
                .toList();
        if (about.size() != 1) {
            throw new Refusal("interests", "consultancy.eachOfferOnce", place);
        }
        EvaluationForm.Interest interest = about.get(0);
        if (interest.conflict() == null) {
            faults.add(new Refusal(
                    "interests[" + interests.indexOf(interest) + "].conflict", "consultancy.conflict", place));
            return null;
        }
        if (!interest.conflict().yes()) {
            return null;
        }
        String reason = interest.conflictReason();
        if (reason == null || reason.isBlank()) {
            faults.add(new Refusal(
                    "interests[" + interests.indexOf(interest) + "].conflictReason", "consultancy.conflictReason"));
            return "";
        }
        return reason;
    }

    private Map<Integer, Map<Integer, Evaluation.Score>> scores(
            Call call, EvaluationForm form, Map<Integer, String> recusals, List<Refusal> faults) {
        List<Criterion> criteria = calls.criteria(call);
        Map<Integer, Map<Integer, Evaluation.Score>> scores = new HashMap<>();
        for (Offer offer : offers.admitted(call)) {
            for (int position = 1; position <= criteria.size(); position++) {
                int row = row(form.scores(), offer.place(), criteria.get(position - 1));
                EvaluationForm.Score given = form.scores().get(row);
                boolean out = recusals.containsKey(offer.place());
                check("scores[" + row + "]", given, out, faults);
                if (!out && given.points() != null && given.comment() != null) {
                    scores.computeIfAbsent(offer.place(), place -> new TreeMap<>())
                            .put(position, new Evaluation.Score(given.points(), given.comment()));
                }
            }
        }
        return scores;
    }

    private static void check(String row, EvaluationForm.Score given, boolean out, List<Refusal> faults) {
        if (out && given.points() != null) {
            faults.add(new Refusal(row + ".points", "consultancy.outButScored", given.offer()));
        }
        if (!out && given.points() == null) {
            faults.add(new Refusal(row + ".points", "consultancy.points", given.offer(), given.criterion()));
        }
        if (!out && (given.comment() == null || given.comment().isBlank())) {
            faults.add(new Refusal(row + ".comment", "consultancy.comment", given.offer(), given.criterion()));
        }
    }

    private static int row(List<EvaluationForm.Score> scores, int place, Criterion criterion) {
        int found = -1;
        for (int row = 0; row < scores.size(); row++) {
            EvaluationForm.Score score = scores.get(row);
            if (score.offer().equals(String.valueOf(place))
                    && score.criterion().strip().equals(criterion.name())) {
                if (found >= 0) {
                    throw new Refusal("scores", "consultancy.eachScoreOnce", place, criterion.name());
                }
                found = row;
            }
        }
        if (found < 0) {
            throw new Refusal("scores", "consultancy.eachScoreOnce", place, criterion.name());
        }
        return found;
    }

    OffsetDateTime endOfDayAfter(int days) {
        return endOfDayAfter(LocalDate.now(clock), days);
    }

    private OffsetDateTime endOfDayAfter(LocalDate day, int days) {
        return workingDays
                .forAll(day, days)
                .atTime(LocalTime.of(23, 59))
                .atZone(clock.getZone())
                .toOffsetDateTime();
    }
}
