package org.corett.moviliza.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.Collections;
import java.util.List;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.shared.UnusableSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** A demonstration and the coalition's own work never meet in one database, and a demonstration in no network. */
@CoalitionTest
@ExtendWith(OutputCaptureExtension.class)
class FormerDemonstrationTest {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void whatWasADemonstrationIsNotGoneOnWithInEarnest() {
        assertThatCode(() -> start("true")).doesNotThrowAnyException();
        assertThatThrownBy(() -> start("false"))
                .isInstanceOf(UnusableSetting.class)
                .hasMessageContaining("la contraseña de sus cuentas está publicada");
    }

    @Test
    void noDemonstrationIsEnteredAmongRealPeople() {
        transaction.executeWithoutResult(status -> {
            database.sql("delete from demonstration").update();
            assertThatThrownBy(() -> start("true"))
                    .isInstanceOf(UnusableSetting.class)
                    .hasMessageContaining("personas que no son de la demostración");
            assertThatCode(() -> start("false")).doesNotThrowAnyException();
            status.setRollbackOnly();
        });
    }

    /** Nothing refuses it, for the contract gives the address a default; it is not kept quiet either. */
    @Test
    void whereMailLeavesItsLinksLeadSomewhere(CapturedOutput output) {
        transaction.executeWithoutResult(status -> {
            database.sql("delete from demonstration").update();
            MockEnvironment work = new MockEnvironment()
                    .withProperty("moviliza.demo", "false")
                    .withProperty("spring.mail.host", "smtp.corett.org");
            new FormerDemonstration(database, work.withProperty("moviliza.base-url", "https://moviliza.corett.org"))
                    .afterPropertiesSet();
            assertThat(output).doesNotContain("MOVILIZA_BASE_URL");
            new FormerDemonstration(database, work.withProperty("moviliza.base-url", "http://localhost:8080"))
                    .afterPropertiesSet();
            assertThat(output).contains("defina MOVILIZA_BASE_URL");
            status.setRollbackOnly();
        });
    }

    @Test
    void itAnswersThisMachineAlone() throws IOException {
        List<InetAddress> addresses = Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                .flatMap(network -> Collections.list(network.getInetAddresses()).stream())
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
        for (InetAddress address : addresses) {
            assertThatThrownBy(() -> connect(address)).as(address.toString()).isInstanceOf(IOException.class);
        }
        connect(InetAddress.getByName("127.0.0.1"));
        assertThat(port).isPositive();
    }

    private void connect(InetAddress address) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2000);
        }
    }

    private void start(String demonstration) {
        new FormerDemonstration(database, new MockEnvironment().withProperty("moviliza.demo", demonstration))
                .afterPropertiesSet();
    }
}
