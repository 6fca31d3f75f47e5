package org.corett.moviliza;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.corett.moviliza.casework.CaseStories;
import org.corett.moviliza.engine.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Every address that the program's own pages, files and exports have, against every role and somebody without an
 * account: whoever adds one says here who may read it.
 */
@CoalitionTest
class EveryAddressTest {
    /**
     * The columns: presidencia, secretaria, titular-gt, suplente-bz, comunicacion, gerencia, observador-oim, admin, and
     * nobody. What each finds on a page that several may open is the matter of that page's own test; the demonstration's
     * mail is open to all who are signed in.
     */
    private static final String READ =
            """
            /                                                            200 200 200 200 200 200 200 200 302
            /tareas                                                      302 302 302 302 302 302 302 302 302
            /tareas/UUID                                                 302 302 302 302 302 302 302 302 302
            /casos                                                       200 200 200 200 200 200 200 200 302
            /casos/MR-2026-001                                           200 200 200 200 200 200 404 200 302
            /casos/MR-2026-001/diagrama.svg                              200 200 200 200 200 200 404 200 302
            /casos/MR-2026-001/documentos                                200 200 200 200 200 200 404 200 302
            /casos/MR-2026-001/documentos/1/1                            200 200 404 404 404 200 404 404 302
            /casos/MR-2026-001/actos/ACTO-2026-0001.pdf                  200 200 404 404 404 404 404 404 302
            /casos/MR-2026-001/expediente.zip                            405 405 405 405 405 405 405 405 405
            /casos/RC-2026-001                                           200 200 404 404 404 200 404 200 302
            /casos/RC-2026-001/carta                                     403 200 403 403 403 403 403 403 302
            /casos/PL-2026-001                                           200 200 200 200 200 200 200 200 302
            /casos/CONS-2026-01                                          200 200 200 200 404 200 404 200 302
            /directorio                                                  200 200 200 200 403 200 403 403 302
            /directorio/1                                                200 200 200 200 403 200 403 403 302
            /proyectos                                                   200 200 200 200 200 200 403 200 302
            /plenaria                                                    200 200 200 200 200 200 200 200 302
            /plenaria/PL-2026-001                                        200 200 200 200 200 200 200 200 302
            /plenaria/PL-2026-001/cambios                                200 200 200 200 200 200 200 200 302
            /plenaria/acuerdos                                           200 200 200 200 200 200 200 200 302
            /plenaria/acuerdos/MO-2026-001                               403 404 403 403 403 403 403 403 302
            /consultorias                                                200 200 200 200 403 200 403 200 302
            /consultorias/CONS-2026-01                                   200 200 200 200 403 200 403 200 302
            /consultorias/CONS-2026-01/conflicto                         200 200 403 403 403 403 403 403 302
            /consultorias/CONS-2026-01/terminos                          403 409 403 403 403 403 403 403 302
            /consultorias/CONS-2026-01/comparacion                       200 200 200 200 403 200 403 404 302
            /consultorias/CONS-2026-01/comparacion.xlsx                  200 200 200 200 403 200 403 404 302
            /consultorias/CONS-2026-01/ofertas/1/1                       404 404 404 404 403 404 403 404 302
            /gestion                                                     200 200 403 403 403 200 403 403 302
            /gestion/casos?cifra=CONFIRMED                               200 200 403 403 403 200 403 403 302
            /gestion/cifras.csv                                          200 200 403 403 403 200 403 403 302
            /gestion/cifras.xlsx                                         200 200 403 403 403 200 403 403 302
            /representantes                                              200 200 200 200 200 200 200 200 302
            /ausencia                                                    403 403 200 200 403 403 403 403 302
            /plazos                                                      403 200 403 403 403 403 403 403 302
            /plazos/mover?caso=MR-2026-001                               403 404 403 403 403 403 403 403 302
            /plazos/feriados                                             403 200 403 403 403 403 403 403 302
            /plazos/feriados.csv                                         403 200 403 403 403 403 403 403 302
            /informes                                                    200 200 403 403 403 200 403 403 302
            /informes/MR-2026-001/1/archivos/1                           404 404 403 403 403 403 403 403 302
            /correo                                                      200 200 200 200 200 200 200 200 302
            /correo/1                                                    200 200 200 200 200 200 200 200 302
            /correo/1/carta                                              200 200 200 200 200 200 200 200 302
            /correo/mios                                                 200 200 200 200 200 200 200 200 302
            /correo/baja/UUID                                            302 302 302 302 302 302 302 302 302
            /idioma                                                      200 200 200 200 200 200 200 200 302
            /contrasena                                                  200 200 200 200 200 200 200 200 302
            /contrasena/olvidada                                         200 200 200 200 200 200 200 200 200
            /administracion                                              200 200 403 403 403 200 403 200 302
            /error                                                       404 404 404 404 404 404 404 404 404
            /idioma.js                                                   200 200 200 200 200 200 200 200 200
            /buscar?q=MR-2026-001                                        200 200 200 200 200 200 200 200 302
            /ayuda                                                       200 200 200 200 200 200 200 200 302
            /ayuda/delegacion                                            200 200 200 200 200 200 200 200 302
            /ayuda/tareas                                                200 200 200 200 200 200 200 200 302
            /transparencia                                               200 200 200 200 200 200 200 200 200
            /transparencia/datos.csv                                     200 200 200 200 200 200 200 200 200
            /transparencia/datos.json                                    200 200 200 200 200 200 200 200 200
            /transparencia/resoluciones.csv                              200 200 200 200 200 200 200 200 200
            /transparencia/diccionario.csv                               200 200 200 200 200 200 200 200 200
            /autenticidad                                                200 200 200 200 200 200 200 200 200
            /autenticidad/ACTO-2026-0001                                 200 200 200 200 200 200 200 200 200
            /robots.txt                                                  200 200 200 200 200 200 200 200 200
            /sitemap.xml                                                 200 200 200 200 200 200 200 200 200
            /security.txt                                                200 200 200 200 200 200 200 200 200
            /.well-known/security.txt                                    200 200 200 200 200 200 200 200 200
            /entrar                                                      200 200 200 200 200 200 200 200 200
            /acceso/SECRET                                               404 404 404 404 404 404 404 404 404
            /entrega/SECRET                                              404 404 404 404 404 404 404 404 404
            /entrega/recibido                                            200 200 200 200 200 200 200 200 200
            /convocatorias                                               200 200 200 200 200 200 200 200 200
            /convocatorias/CONS-2026-01                                  200 200 200 200 200 200 200 200 200
            /convocatorias/CONS-2026-01/datos-abiertos.json              200 200 200 200 200 200 200 200 200
            /convocatorias/CONS-2026-01/preguntar                        200 200 200 200 200 200 200 200 200
            /convocatorias/CONS-2026-01/preguntas                        403 200 403 403 403 403 403 403 302
            /convocatorias/CONS-2026-01/oferta                           200 200 200 200 200 200 200 200 200
            /convocatorias/CONS-2026-01/oferta/enviado                   200 200 200 200 200 200 200 200 200
            /convocatorias/CONS-2026-01/oferta/damaged                   404 404 404 404 404 404 404 404 404
            /convocatorias/CONS-2026-01/oferta/SECRET                    404 404 404 404 404 404 404 404 404
            /convocatorias/CONS-2026-01/oferta/SECRET/datos              404 404 404 404 404 404 404 404 404
            /convocatorias/CONS-2026-01/oferta/SECRET/documentos         404 404 404 404 404 404 404 404 404
            /convocatorias/CONS-2026-01/oferta/SECRET/documentos/quitar  404 404 404 404 404 404 404 404 404
            /convocatorias/CONS-2026-01/oferta/SECRET/enviar             404 404 404 404 404 404 404 404 404
            /convocatorias/CONS-2026-01/oferta/SECRET/retirar            404 404 404 404 404 404 404 404 404
            /convocatorias/CONS-2026-01/oferta/SECRET/other              404 404 404 404 404 404 404 404 404
            /convocatorias/cartas/UUID                                   404 404 404 404 404 404 404 404 404
            /convocatorias/cartas/UUID/1                                 404 404 404 404 404 404 404 404 404
            /convocatorias/canal.xml                                     200 200 200 200 200 200 200 200 200
            /convocatorias/datos-abiertos.json                           200 200 200 200 200 200 200 200 200
            /convocatorias/datos-abiertos                                200 200 200 200 200 200 200 200 200
            """;

    /** What forms are sent to, empty, by the same people. */
    private static final String SENT =
            """
            /contrasena                                                  422 422 422 422 422 422 422 422 302
            /contrasena/olvidada                                         422 422 422 422 422 422 422 422 422
            /idioma                                                      302 302 302 302 302 302 302 302 302
            /ausencia                                                    403 403 400 403 403 403 403 403 302
            /ausencia/1/fin                                              403 403 302 403 403 403 403 403 302
            /plazos/mover                                                403 302 403 403 403 403 403 403 302
            /plazos/feriados                                             403 422 403 403 403 403 403 403 302
            /informes/pedir                                              422 403 403 403 403 403 403 403 302
            /casos/MR-2026-001/actos?kind=DONOR_FORM                     302 302 404 404 404 404 404 404 302
            /casos/MR-2026-001/expediente.zip                            200 200 403 403 403 200 404 403 302
            /casos/MR-2026-001/documentos                                422 422 403 403 403 403 404 403 303
            /casos/MR-2026-001/documentos/1                              422 422 404 404 404 403 404 404 303
            /casos/RC-2026-001/carta/fecha                               403 422 403 403 403 403 403 403 302
            /casos/RC-2026-002/carta/retiro                              403 422 403 403 403 403 403 403 302
            /consultorias/CONS-2026-01/conflicto                         400 400 403 403 403 403 403 403 302
            /consultorias/CONS-2026-01/terminos                          403 409 403 403 403 403 403 403 302
            /plenaria/PL-2026-001/cambios/objecion                       403 403 403 403 403 403 403 403 302
            /plenaria/PL-2026-001/cambios/asistencia                     403 422 403 403 403 403 403 403 302
            /plenaria/PL-2026-001/cambios/cancelacion                    422 403 403 403 403 403 403 403 302
            /plenaria/PL-2026-001/cambios/fecha                          422 403 403 403 403 403 403 403 302
            /plenaria/acuerdos/MO-2026-001                               403 404 403 403 403 403 403 403 302
            /correo/1/otra-vez                                           403 302 403 403 403 403 403 302 302
            /correo/mios/ritmo                                           302 302 302 302 302 302 302 302 302
            /correo/baja/UUID                                            404 404 404 404 404 404 404 404 404
            /error                                                       404 404 404 404 404 404 404 404 404
            /demostracion/reloj                                          302 302 302 302 302 302 302 302 302
            /autenticidad/ACTO-2026-0001                                 200 200 200 200 200 200 200 200 200
            /acceso/SECRET                                               404 404 404 404 404 404 404 404 404
            /entrega/SECRET                                              404 404 404 404 404 404 404 404 404
            /entrega/SECRET/quitar                                       404 404 404 404 404 404 404 404 404
            /entrega/other                                               404 404 404 404 404 404 404 404 404
            /convocatorias/CONS-2026-01/preguntar                        409 409 409 409 409 409 409 409 409
            /convocatorias/CONS-2026-01/preguntas/1                      403 422 403 403 403 403 403 403 302
            /convocatorias/CONS-2026-01/oferta                           422 422 422 422 422 422 422 422 422
            /convocatorias/CONS-2026-01/oferta/SECRET/datos              404 404 404 404 404 404 404 404 404
            /convocatorias/CONS-2026-01/oferta/SECRET/documentos         404 404 404 404 404 404 404 404 404
            /convocatorias/CONS-2026-01/oferta/SECRET/documentos/quitar  404 404 404 404 404 404 404 404 404
            /convocatorias/CONS-2026-01/oferta/SECRET/enviar             404 404 404 404 404 404 404 404 404
            /convocatorias/CONS-2026-01/oferta/SECRET/retirar            404 404 404 404 404 404 404 404 404
            /convocatorias/CONS-2026-01/oferta/SECRET/other              404 404 404 404 404 404 404 404 404
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private CaseStories stories;

    @Autowired
    private DataSource connections;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @AfterEach
    void startAfresh() {
        coalition.startAfresh();
    }

    @Test
    void answersEachRoleAsTheTableSays() {
        aCaseOfEachProcessWithAFileAndAnAct();
        List<Visitor> readers = everybody();
        assertThat(answered(READ, address -> statuses(readers, reader -> reader.get(address))))
                .isEqualTo(READ);
    }

    @Test
    void takesFormsFromEachRoleAsTheTableSays() {
        aCaseOfEachProcessWithAFileAndAnAct();
        List<Visitor> senders = everybody();
        Map<Visitor, String> tokens = new HashMap<>();
        senders.forEach(sender -> tokens.put(sender, sender.token("/entrar")));
        assertThat(answered(
                        SENT,
                        address ->
                                statuses(senders, sender -> sender.form(address, Map.of("_csrf", tokens.get(sender))))))
                .isEqualTo(SENT);
    }

    /** What a page is asked for by itself, or by whatever follows links ahead, changes nothing: every GET is read-only. */
    @Test
    void noPageWritesAnythingWhereItIsOnlyRead() throws Exception {
        aCaseOfEachProcessWithAFileAndAnAct();
        List<Visitor> readers = List.of(
                Visitor.signedIn(port, "secretaria").accepting("*/*"),
                Visitor.unknown(port).accepting("*/*"));
        try {
            database("read only");
            assertThat(addresses(READ)
                            .filter(address -> readers.stream()
                                    .anyMatch(
                                            reader -> reader.get(real(address)).statusCode() >= 500))
                            .toList())
                    .isEmpty();
        } finally {
            database("read write");
        }
    }

    private void database(String mode) throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session characteristics as transaction read write");
            statement.execute("do $$ begin execute format('alter database %I set default_transaction_read_only = "
                    + ("read only".equals(mode) ? "on" : "off") + "', current_database()); end $$");
        }
        connections.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
    }

    @Test
    void everyAddressHasARow() {
        assertThat(addresses(READ)).doesNotHaveDuplicates();
        assertThat(addresses(SENT)).doesNotHaveDuplicates();
        assertThat(without(READ, RequestMethod.GET)).isEmpty();
        assertThat(without(SENT, RequestMethod.POST)).isEmpty();
        assertThat(own().flatMap(info -> info.getMethodsCondition().getMethods().stream()))
                .containsOnly(RequestMethod.GET, RequestMethod.POST);
    }

    private List<Visitor> everybody() {
        List<Visitor> everybody = new ArrayList<>();
        Roles.ALL.forEach(role -> everybody.add(Visitor.signedIn(port, role).accepting("*/*")));
        everybody.add(Visitor.unknown(port).accepting("*/*"));
        return everybody;
    }

    private static String answered(String table, UnaryOperator<String> statuses) {
        return addresses(table)
                .map(address -> "%-60s %s\n".formatted(address, statuses.apply(real(address))))
                .collect(Collectors.joining());
    }

    private static String statuses(List<Visitor> people, Function<Visitor, HttpResponse<String>> call) {
        return people.stream()
                .map(person -> String.valueOf(call.apply(person).statusCode()))
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> addresses(String table) {
        return table.lines().map(row -> row.split(" ")[0]);
    }

    private static String real(String address) {
        return address.replace("SECRET", "A".repeat(43)).replace("UUID", "7c8bca0e-e7ad-11f1-a5c2-02fc00000001");
    }

    /** The addresses of the program's own controllers that no row of the table matches. */
    private Stream<PathPattern> without(String table, RequestMethod method) {
        List<PathContainer> rows = addresses(table)
                .map(address -> PathContainer.parsePath(real(address).replaceAll("\\?.*", "")))
                .toList();
        return own().filter(info -> answers(info, method))
                .flatMap(info -> Objects.requireNonNull(info.getPathPatternsCondition()).getPatterns().stream())
                .filter(pattern -> rows.stream().noneMatch(pattern::matches));
    }

    private Stream<RequestMappingInfo> own() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getValue().getBeanType().getName().startsWith("org.corett"))
                .map(Map.Entry::getKey);
    }

    private static boolean answers(RequestMappingInfo info, RequestMethod method) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(method);
    }

    private void aCaseOfEachProcessWithAFileAndAnAct() {
        coalition.startAfresh();
        String cycle = stories.cycle();
        stories.change();
        stories.session();
        stories.hiring();
        stories.acceptedChange();
        Visitor secretariat = Visitor.signedIn(port, "secretaria");
        String token = secretariat.token("/casos/" + cycle + "/documentos");
        secretariat.form("/casos/" + cycle + "/actos", Map.of("kind", "DONOR_FORM", "language", "es", "_csrf", token));
    }
}
