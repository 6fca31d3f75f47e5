package org.corett.moviliza.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a project says of itself and how it is judged, in versions: initiative sheet, project sheet, checklist. */
@Service
@Transactional
public class Sheets {
    private final InitiativeSheets initiatives;
    private final ProjectSheets projects;
    private final Checklists checklists;
    private final Clock clock;

    Sheets(InitiativeSheets initiatives, ProjectSheets projects, Checklists checklists, Clock clock) {
        this.initiatives = initiatives;
        this.projects = projects;
        this.checklists = checklists;
        this.clock = clock;
    }

    /** Keeps a further version; refuses fewer than three paragraphs in point H. */
    public InitiativeSheet keep(String caseNumber, InitiativeSheetForm form, String person) {
        form.check();
        int version = initiative(caseNumber).map(InitiativeSheet::version).orElse(0) + 1;
        return initiatives.save(new InitiativeSheet(null, caseNumber, version, form, person, today()));
    }

    /** Keeps a further version. */
    public ProjectSheet keep(String caseNumber, ProjectSheetForm form, String person) {
        int version = project(caseNumber).map(ProjectSheet::version).orElse(0) + 1;
        return projects.save(new ProjectSheet(null, caseNumber, version, form, person, today()));
    }

    /** Keeps a further version; refuses a No without the comment it needs. */
    public Checklist keep(String caseNumber, ChecklistForm form, String person) {
        form.check();
        int version = checklist(caseNumber).map(Checklist::version).orElse(0) + 1;
        return checklists.save(new Checklist(null, caseNumber, version, form.points(), form.q20(), person, today()));
    }

    /** The newest version. */
    public Optional<InitiativeSheet> initiative(String caseNumber) {
        return initiatives.findFirstByCaseNumberOrderByVersionDesc(caseNumber);
    }

    /** The newest version. */
    public Optional<ProjectSheet> project(String caseNumber) {
        return projects.findFirstByCaseNumberOrderByVersionDesc(caseNumber);
    }

    /** The newest version. */
    public Optional<Checklist> checklist(String caseNumber) {
        return checklists.findFirstByCaseNumberOrderByVersionDesc(caseNumber);
    }

    /** The mandatory questions of the newest checklist that are not a Yes, for which the list fails [gaps 12]. */
    public List<ChecklistPoint> blocking(String caseNumber) {
        return checklist(caseNumber).stream()
                .flatMap(list -> list.points().stream())
                .filter(ChecklistPoint::blocks)
                .toList();
    }

    /** Every version, the first first. */
    public List<InitiativeSheet> initiatives(String caseNumber) {
        return initiatives.findByCaseNumberOrderByVersion(caseNumber);
    }

    /** Every version, the first first. */
    public List<ProjectSheet> projects(String caseNumber) {
        return projects.findByCaseNumberOrderByVersion(caseNumber);
    }

    /** Every version, the first first. */
    public List<Checklist> checklists(String caseNumber) {
        return checklists.findByCaseNumberOrderByVersion(caseNumber);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
