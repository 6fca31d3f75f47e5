package org.corett.moviliza.help;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing to learn in the first week; its title, text, picture's words and link's words are {@code help.<NAME>.title},
 * {@code .text}, {@code .alt} and {@code .link} of the messages.
 */
enum Lesson {
    SIGN_IN("entrar", null),
    LANGUAGE("idioma", "/idioma"),
    HOME("inicio", "/"),
    MAIL("correo", "/correo/mios"),
    LOOK_AROUND("inicio", "/"),
    OWN_MAIL("correo", "/correo/mios"),
    TASK("tarea", "/tareas"),
    REFUSED("rechazo", "/ayuda/tareas"),
    POSITION(null, "/ayuda/tareas#statePosition"),
    CONVENE(null, "/ayuda/tareas#conveneSession"),
    JOINT(null, "/ayuda/tareas#validateDonor"),
    PUBLISH(null, "/ayuda/tareas#publishResults"),
    CASE("caso", "/casos"),
    ABSENCE("ausencia", "/ausencia"),
    CHANGE(null, "/representantes"),
    HANDOVER(null, "/ayuda/tareas#prepareHandover"),
    DEADLINES(null, "/ayuda/tareas"),
    MOVE_DEADLINE("plazos", "/plazos"),
    SENT_MAIL(null, "/correo"),
    BOARD("gestion", "/gestion"),
    BEHIND(null, "/gestion"),
    PORTFOLIO(null, "/proyectos"),
    WATCH_CASE("caso", "/casos"),
    PLENARY(null, "/plenaria"),
    TRANSPARENCY(null, "/transparencia"),
    COCKPIT("cockpit", "/camunda/app/cockpit/default/"),
    REPORTS(null, "/informes"),
    SESSIONS(null, "/representantes"),
    ACCOUNTS(null, "/camunda/app/admin/default/"),
    INCIDENTS(null, "/camunda/app/cockpit/default/"),
    ASK(null, "/representantes");

    private final @Nullable String picture;
    private final @Nullable String link;

    Lesson(@Nullable String picture, @Nullable String link) {
        this.picture = picture;
        this.link = link;
    }

    /** Where it is done or read about; null where there is no one place. */
    public @Nullable String link() {
        return link;
    }

    /**
     * The picture's address, with the screen in the reader's language; null where words are enough.
     *
     * @param role whose home page is shown: each has other places on it
     */
    public @Nullable String picture(Role role, Locale locale) {
        String whose = this == HOME || this == LOOK_AROUND ? "-" + role.path() : "";
        return picture == null ? null : "/ayuda/" + picture + whose + "-" + locale.getLanguage() + ".webp";
    }
}
