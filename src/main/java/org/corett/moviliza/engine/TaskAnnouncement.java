package org.corett.moviliza.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.corett.moviliza.identity.Countries;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Worded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the program of each new task, and names it in its country's language. */
@Component
public class TaskAnnouncement {
    private static final String ELEMENT = "itemName";
    /** Beside it where the element is called otherwise in English. */
    private static final String ELEMENT_IN_ENGLISH = "itemNameEnglish";

    /** Between what a task is called and its case. */
    static final String CASE = " · ";

    private static final int LONGEST = 250;

    private final ApplicationEventPublisher events;
    private final FormCatalog forms;
    private final Countries countries;

    TaskAnnouncement(ApplicationEventPublisher events, FormCatalog forms, Countries countries) {
        this.events = events;
        this.forms = forms;
        this.countries = countries;
    }

    /** A task has just been created. */
    public void announce(DelegateTask task) {
        List<String> groups = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        Worded name = named(task);
        String caseNumber = Objects.requireNonNullElse(task.getExecution().getProcessBusinessKey(), "");
        // Tasklist shows no business key, and people quote the case by its number.
        task.setName(name.in(language(groups)) + (caseNumber.isEmpty() ? "" : CASE + caseNumber));
        events.publishEvent(new TaskOffered(
                task.getId(),
                task.getProcessDefinitionId().replaceFirst(":.*", ""),
                task.getTaskDefinitionKey(),
                name,
                caseNumber,
                groups,
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant).orElse((Instant) null)));
    }

    /** Tasks of a loop say which element they are about, where the model names it. */
    private Worded named(DelegateTask task) {
        String spanish = task.getName();
        String english = forms.text(spanish, Language.EN);
        if (!task.hasVariable(ELEMENT)) {
            return new Worded(spanish, english);
        }
        String inEnglish = task.hasVariable(ELEMENT_IN_ENGLISH) ? ELEMENT_IN_ENGLISH : ELEMENT;
        return new Worded(
                shortened(spanish + ": " + task.getVariable(ELEMENT)),
                shortened(english + ": " + task.getVariable(inEnglish)));
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
    }

    private Language language(List<String> groups) {
        for (CountryCode country : CountryCode.values()) {
            if (groups.equals(List.of(country.group()))) {
                return countries.get(country).language();
            }
        }
        return Language.ES;
    }
}
