package org.corett.moviliza.plenary;

import java.util.ArrayList;
import java.util.List;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sentence that records how an item ended, dissent by country included. */
@Component
class OutcomeSummary {
    private final PlenaryWording wording;
    private final PlenarySettings settings;

    OutcomeSummary(PlenaryWording wording, PlenarySettings settings) {
        this.wording = wording;
        this.settings = settings;
    }

    String of(AgendaItem item, Outcome outcome, @Nullable String agreement, List<Answer> answers, Language language) {
        boolean voted = answers.stream().anyMatch(Answer::vote);
        List<Answer> last = answers.stream()
                .filter(answer -> answer.ballot().equals(voted ? Answer.VOTE : Integer.toString(item.round())))
                .toList();
        List<Answer> dissent = Dissent.standing(answers);
        List<String> sentences = new ArrayList<>();
        String code = code(outcome, voted, last, dissent);
        sentences.add(wording.say(language, code, arguments(voted, last, dissent, language)));
        if (!dissent.isEmpty() && !code.equals("outcome.deferredDissent")) {
            sentences.add(wording.say(language, "outcome.standing", countries(dissent, language)));
        }
        List<Answer> withdrawn = Dissent.withdrawn(answers);
        if (!withdrawn.isEmpty()) {
            sentences.add(wording.say(language, "outcome.withdrawn", countries(withdrawn, language)));
        }
        if (agreement != null) {
            sentences.add(wording.say(language, "outcome.agreement", agreement));
        }
        return String.join(" ", sentences);
    }

    private String countries(List<Answer> answers, Language language) {
        return wording.countries(answers.stream().map(Answer::country).toList(), language);
    }

    private String code(Outcome outcome, boolean voted, List<Answer> last, List<Answer> dissent) {
        String way = voted ? "Vote" : "Consensus";
        if (outcome == Outcome.DEFERRED) {
            return deferred(voted, last, dissent);
        }
        return outcome == Outcome.ADOPTED ? "outcome.adopted" + way : "outcome.rejectedVote";
    }

    private String deferred(boolean voted, List<Answer> last, List<Answer> dissent) {
        if (answered(last) < settings.quorum()) {
            return "outcome.deferredSilence";
        }
        return voted || !dissent.isEmpty() ? "outcome.deferredDissent" : "outcome.deferredUnsupported";
    }

    private Object[] arguments(boolean voted, List<Answer> last, List<Answer> dissent, Language language) {
        if (voted) {
            return new Object[] {
                counted(last, VoteChoice.YES, language),
                counted(last, VoteChoice.NO, language),
                counted(last, VoteChoice.ABSTAIN, language),
                settings.quorum()
            };
        }
        return new Object[] {
            answered(last),
            last.size(),
            countries(dissent, language),
            settings.quorum(),
            settings.minimumAgreeing(),
            count(last, Stance.AGREE.name())
        };
    }

    /** "2 en contra (México y Nicaragua)". */
    private String counted(List<Answer> votes, VoteChoice choice, Language language) {
        List<CountryCode> countries = who(votes, choice.name());
        return wording.say(
                language, "outcome.votes." + choice, countries.size(), wording.countries(countries, language));
    }

    private static long answered(List<Answer> answers) {
        return answers.stream().filter(Answer::given).count();
    }

    private static int count(List<Answer> answers, String answer) {
        return who(answers, answer).size();
    }

    static List<CountryCode> who(List<Answer> answers, String answer) {
        return answers.stream()
                .filter(one -> one.answer().equals(answer))
                .map(Answer::country)
                .toList();
    }
}
