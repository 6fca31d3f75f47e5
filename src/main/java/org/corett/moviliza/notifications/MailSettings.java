package org.corett.moviliza.notifications;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalTime;
import org.corett.moviliza.shared.Deliverable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param from address that mails come from; its domain also names the messages and their threads
 * @param requireTls whether no mail, and no password, leaves without TLS; absent: everywhere but in the demonstration
 * @param perSecond how many mails leave in a second at most
 * @param digestAt when digests are written, on each reader's days
 * @param urgentDays a task that is due within so many days never waits for a digest
 */
@Validated
@ConfigurationProperties("moviliza.mail")
record MailSettings(
        @DefaultValue("no-reply@corett.example") @Deliverable String from,
        @Nullable Boolean requireTls,
        @DefaultValue("25") @Min(1) @Max(1000) int perSecond,
        @DefaultValue("07:00") LocalTime digestAt,
        @DefaultValue("3") @Min(0) int urgentDays) {
    String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }
}
