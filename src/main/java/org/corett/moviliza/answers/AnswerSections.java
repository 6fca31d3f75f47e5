package org.corett.moviliza.answers;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.corett.moviliza.casework.AnsweredForms;
import org.corett.moviliza.casework.CaseChange;
import org.corett.moviliza.casework.CaseChanges;
import org.corett.moviliza.casework.CaseSection;
import org.corett.moviliza.casework.CaseSections;
import org.corett.moviliza.casework.GroupNames;
import org.corett.moviliza.engine.FormCatalog;
import org.corett.moviliza.engine.ProcessNames;
import org.corett.moviliza.engine.TaskMethods;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.shared.CaseTag;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Written;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A case's answers on its page: a part for each form and whoever filled it in, with who did and when. */
@Component
@Order(45)
class AnswerSections implements CaseSections, CaseChanges, CaseTag {
    private final List<AnsweredProcess> processes;
    private final AnsweredCases cases;
    private final FormAnswers answers;
    private final TaskMethods methods;
    private final ProcessNames names;
    private final AnsweredForms forms;
    private final FormCatalog catalog;
    private final GroupNames groups;
    private final MessageSource messages;
    private final Clock clock;

    AnswerSections(
            List<AnsweredProcess> processes,
            AnsweredCases cases,
            FormAnswers answers,
            TaskMethods methods,
            ProcessNames names,
            AnsweredForms forms,
            FormCatalog catalog,
            GroupNames groups,
            MessageSource messages,
            Clock clock) {
        this.processes = processes;
        this.cases = cases;
        this.answers = answers;
        this.methods = methods;
        this.names = names;
        this.forms = forms;
        this.catalog = catalog;
        this.groups = groups;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Optional<String> of(String caseNumber) {
        return process(caseNumber).flatMap(process -> answers.openings(List.of(caseNumber)).stream()
                .findFirst()
                .map(opening -> cases.title(process, opening)));
    }

    @Override
    public boolean about(String process) {
        return processes.stream().anyMatch(each -> each.key().equals(process));
    }

    @Override
    public List<CaseSection> of(String caseNumber, Reader reader) {
        return process(caseNumber)
                .map(process -> byWhom(caseNumber).values().stream()
                        .map(versions -> section(process, versions.get(versions.size() - 1), reader.language()))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public List<CaseChange> changes(String caseNumber, Reader reader) {
        return process(caseNumber)
                .map(process -> byWhom(caseNumber).values().stream()
                        .flatMap(versions -> changes(process, versions, reader.language()))
                        .toList())
                .orElse(List.of());
    }

    private Optional<AnsweredProcess> process(String caseNumber) {
        return processes.stream()
                .filter(process -> caseNumber.startsWith(process.series() + "-"))
                .findFirst();
    }

    /** The answers by their form and whoever filled it in, in the order in which they came first. */
    private Map<List<String>, List<FormAnswer>> byWhom(String caseNumber) {
        Map<List<String>, List<FormAnswer>> parts = new LinkedHashMap<>();
        answers.all(caseNumber).forEach(answer -> parts.computeIfAbsent(
                        List.of(answer.task(), answer.onBehalfOf(), answer.item()), key -> new ArrayList<>())
                .add(answer));
        return parts;
    }

    private CaseSection section(AnsweredProcess process, FormAnswer answer, Language language) {
        CaseSection told = forms.section(
                id(answer),
                title(process, answer, language),
                catalog.id(process.key(), answer.task()),
                record(process, answer),
                language);
        ZonedDateTime at = answer.answeredAt().atZoneSameInstant(clock.getZone());
        CaseSection.Field by = new CaseSection.Field(
                messages.getMessage("answers.by", null, language.locale()),
                groups.doers(language)
                                .withAccount(
                                        answer.person(), answer.answeredAt().toInstant()) + ", "
                        + Written.moment(language, at));
        return new CaseSection(
                told.id(),
                told.title(),
                Stream.concat(told.fields().stream(), Stream.of(by)).toList(),
                told.tables());
    }

    private Stream<CaseChange> changes(AnsweredProcess process, List<FormAnswer> versions, Language language) {
        List<CaseChange> changes = new ArrayList<>();
        for (int i = 1; i < versions.size(); i++) {
            FormAnswer later = versions.get(i);
            changes.addAll(forms.changes(
                    title(process, later, language),
                    catalog.id(process.key(), later.task()),
                    record(process, versions.get(i - 1)),
                    record(process, later),
                    later.answeredAt().atZoneSameInstant(clock.getZone()).toLocalDate(),
                    later.person(),
                    language));
        }
        return changes.stream();
    }

    private Record record(AnsweredProcess process, FormAnswer answer) {
        return (Record) methods.formType(process.key(), answer.task())
                .<Object>map(type -> answers.record(answer, type))
                .orElseThrow(() -> new IllegalStateException("no form " + answer.task() + " of " + process.key()));
    }

    private static String id(FormAnswer answer) {
        Set<String> whose = new TreeSet<>(List.of(answer.onBehalfOf(), answer.item()));
        whose.remove("");
        return TaskMethods.formId(answer.task()) + (whose.isEmpty() ? "" : "-" + String.join("-", whose));
    }

    private String title(AnsweredProcess process, FormAnswer answer, Language language) {
        String task = names.of(process.key(), answer.task()).in(language);
        return answer.onBehalfOf().isEmpty() ? task : task + " · " + groups.of(answer.onBehalfOf(), language);
    }
}
