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
        boolean voted = answers.stream().anyMatch(answer -> answer.ballot().equals(Answer.VOTE));
        List<Answer> last = answers.stream()
                .filter(answer -> answer.ballot().equals(voted ? Answer.VOTE : Integer.toString(item.round())))
                .toList();
        List<String> sentences = new ArrayList<>();
        sentences.add(wording.say(language, code(outcome, voted, last), arguments(voted, last, language)));
        if (agreement != null) {
            sentences.add(wording.say(language, "outcome.agreement", agreement));
        }
        return String.join(" ", sentences);
    }

    private String code(Outcome outcome, boolean voted, List<Answer> last) {
        String way = voted ? "Vote" : "Consensus";
        if (outcome == Outcome.DEFERRED) {
            return deferred(voted, last);
        }
        return outcome == Outcome.ADOPTED ? "outcome.adopted" + way : "outcome.rejectedVote";
    }

    private String deferred(boolean voted, List<Answer> last) {
        if (answered(last) < settings.quorum()) {
            return "outcome.deferredSilence";
        }
        boolean dissent = voted || count(last, Stance.OBJECT.name()) > 0;
        return dissent ? "outcome.deferredDissent" : "outcome.deferredUnsupported";
    }

    private Object[] arguments(boolean voted, List<Answer> last, Language language) {
        if (voted) {
            return new Object[] {
                count(last, VoteChoice.YES.name()),
                count(last, VoteChoice.NO.name()),
                count(last, VoteChoice.ABSTAIN.name()),
                settings.quorum()
            };
        }
        return new Object[] {
            answered(last), last.size(), wording.countries(who(last, Stance.OBJECT.name()), language), settings.quorum()
        };
    }

    private static long answered(List<Answer> answers) {
        return answers.stream().filter(one -> !one.answer().equals(Answer.NONE)).count();
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
