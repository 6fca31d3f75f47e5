package org.corett.moviliza.portal;

/**
 * Somewhere to go.
 *
 * @param title the message code of its name, which with {@code .what} says what is found there
 * @param everyday whether people go there every day
 */
record Place(String address, String title, boolean everyday) {
    static final Place HOME = new Place("/", "portal.place.home", true);
    static final Place TASKS = new Place("/tareas", "portal.place.tasks", true);
    static final Place CASES = new Place("/casos", "portal.place.cases", true);
    static final Place HIRINGS = new Place("/consultorias", "portal.place.hirings", false);
    static final Place DIRECTORY = new Place("/directorio", "portal.place.directory", false);
    static final Place PROJECTS = new Place("/proyectos", "portal.place.projects", false);
    static final Place PLENARY = new Place("/plenaria", "portal.place.plenary", true);
    static final Place BOARD = new Place("/gestion", "portal.place.board", true);
    static final Place REPRESENTATIVES = new Place("/representantes", "portal.place.representatives", false);
    static final Place REPORTS = new Place("/informes", "portal.place.reports", false);
    static final Place DEADLINES = new Place("/plazos", "portal.place.deadlines", false);
    static final Place COCKPIT = new Place("/camunda/app/cockpit/default/", "portal.place.cockpit", false);
    static final Place ADMIN = new Place("/camunda/app/admin/default/", "portal.place.admin", false);
    static final Place ADMINISTRATION = new Place("/administracion", "portal.place.administration", false);
    static final Place MAIL = new Place("/correo", "portal.place.mail", false);
    static final Place OWN_MAIL = new Place("/correo/mios", "portal.place.ownMail", false);
    static final Place HELP = new Place("/ayuda", "portal.place.help", true);
    static final Place REPORT_SOURCE = new Place(
            "/camunda/app/tasklist/default/#/?processStart=mobilizationCycle", "portal.begin.mobilization", false);
    static final Place CONVENE_SESSION =
            new Place("/camunda/app/tasklist/default/#/?processStart=plenarySession", "portal.begin.session", false);
    static final Place DEFINE_CONSULTANCY =
            new Place("/camunda/app/tasklist/default/#/?processStart=consultantHiring", "portal.begin.hiring", false);
    static final Place REPORT_CHANGE = new Place(
            "/camunda/app/tasklist/default/#/?processStart=representativeChange", "portal.begin.representative", false);
}
