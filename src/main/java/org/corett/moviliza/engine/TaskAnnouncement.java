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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the program of each new task, and names it in its country's language. */
@Component
public class TaskAnnouncement {
    private static final String ELEMENT = "itemName";
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
        String spanish = named(task);
        String caseNumber = Objects.requireNonNullElse(task.getExecution().getProcessBusinessKey(), "");
        // Tasklist shows no business key, and people quote the case by its number.
        task.setName(forms.text(spanish, language(groups)) + (caseNumber.isEmpty() ? "" : " · " + caseNumber));
        events.publishEvent(new TaskOffered(
                task.getId(),
                task.getProcessDefinitionId().replaceFirst(":.*", ""),
                task.getTaskDefinitionKey(),
                spanish,
                caseNumber,
                groups,
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant).orElse((Instant) null)));
    }

    /** Tasks of a loop say which element they are about, where the model names it. */
    private static String named(DelegateTask task) {
        String name = task.hasVariable(ELEMENT) ? task.getName() + ": " + task.getVariable(ELEMENT) : task.getName();
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
