package org.corett.moviliza.portal;

/** Somewhere to go: its address and the message code of its name, which with {@code .what} says what is found there. */
record Place(String address, String title) {
    static final Place HOME = new Place("/", "portal.place.home");
    static final Place TASKS = new Place("/tareas", "portal.place.tasks");
    static final Place CASES = new Place("/casos", "portal.place.cases");
    static final Place HIRINGS = new Place("/consultorias", "portal.place.hirings");
    static final Place DIRECTORY = new Place("/directorio", "portal.place.directory");
    static final Place PROJECTS = new Place("/proyectos", "portal.place.projects");
    static final Place PLENARY = new Place("/plenaria", "portal.place.plenary");
    static final Place BOARD = new Place("/gestion", "portal.place.board");
    static final Place REPRESENTATIVES = new Place("/representantes", "portal.place.representatives");
    static final Place REPORTS = new Place("/informes", "portal.place.reports");
    static final Place DEADLINES = new Place("/plazos", "portal.place.deadlines");
    static final Place COCKPIT = new Place("/camunda/app/cockpit/default/", "portal.place.cockpit");
    static final Place ADMIN = new Place("/camunda/app/admin/default/", "portal.place.admin");
    static final Place MAIL = new Place("/correo", "portal.place.mail");
    static final Place OWN_MAIL = new Place("/correo/mios", "portal.place.ownMail");
    static final Place HELP = new Place("/ayuda", "portal.place.help");
    static final Place REPORT_SOURCE =
            new Place("/camunda/app/tasklist/default/#/?processStart=mobilizationCycle", "portal.begin.mobilization");
    static final Place CONVENE_SESSION =
            new Place("/camunda/app/tasklist/default/#/?processStart=plenarySession", "portal.begin.session");
    static final Place DEFINE_CONSULTANCY =
            new Place("/camunda/app/tasklist/default/#/?processStart=consultantHiring", "portal.begin.hiring");
    static final Place REPORT_CHANGE = new Place(
            "/camunda/app/tasklist/default/#/?processStart=representativeChange", "portal.begin.representative");
}
