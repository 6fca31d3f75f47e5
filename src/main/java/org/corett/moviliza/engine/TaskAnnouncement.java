package org.corett.moviliza.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.corett.moviliza.identity.Countries;
import org.corett.moviliza.shared.CaseTag;
import org.corett.moviliza.shared.CleanText;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Worded;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the program of each new task, and names it in its country's language. */
@Component
public class TaskAnnouncement {
    static final String ELEMENT = "itemName";
    /** Beside it where the element is called otherwise in English. */
    static final String ELEMENT_IN_ENGLISH = "itemNameEnglish";

    /** Between a task's name and its case, by whose number people quote it. */
    static final String BEFORE_CASE = " · ";

    private static final int LONGEST = 230;

    private static final int LONGEST_TAG = 60;
    /** What the engine's column holds. */
    private static final int COLUMN = 255;

    private final ApplicationEventPublisher events;
    private final FormCatalog forms;
    private final Countries countries;
    private final ObjectProvider<CaseTag> tags;

    TaskAnnouncement(
            ApplicationEventPublisher events, FormCatalog forms, Countries countries, ObjectProvider<CaseTag> tags) {
        this.events = events;
        this.forms = forms;
        this.countries = countries;
        this.tags = tags;
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
        task.setName(cut(name.in(language(groups)) + behind(caseNumber), COLUMN));
        events.publishEvent(new TaskOffered(
                task.getId(),
                task.getProcessDefinitionId().replaceFirst(":.*", ""),
                task.getTaskDefinitionKey(),
                name,
                caseNumber,
                groups,
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant).orElse((Instant) null)));
    }

    /** Tasklist's list shows neither the business key nor what the case is about, and looking it up would slow it. */
    private String behind(String caseNumber) {
        if (caseNumber.isEmpty()) {
            return "";
        }
        return BEFORE_CASE
                + caseNumber
                + tags.stream()
                        .flatMap(tag -> tag.of(caseNumber).stream())
                        .map(tag -> BEFORE_CASE + cut(tag, LONGEST_TAG))
                        .collect(Collectors.joining());
    }

    /** Tasks of a loop say which element they are about, where the model names it. */
    private Worded named(DelegateTask task) {
        String spanish = task.getName();
        String english = forms.text(spanish, Language.EN);
        if (!task.hasVariable(ELEMENT)) {
            return new Worded(spanish, english);
        }
        String inEnglish = task.hasVariable(ELEMENT_IN_ENGLISH) ? ELEMENT_IN_ENGLISH : ELEMENT;
        return about(
                new Worded(spanish, english),
                String.valueOf(task.getVariable(ELEMENT)),
                String.valueOf(task.getVariable(inEnglish)));
    }

    /** A task's name with what it is about. */
    static Worded about(Worded task, String spanish, String english) {
        return new Worded(shortened(task.spanish() + ": " + spanish), shortened(task.english() + ": " + english));
    }

    private static String shortened(String name) {
        return cut(name, LONGEST);
    }

    private static String cut(String text, int longest) {
        return CleanText.cut(CleanText.line(text), longest);
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
