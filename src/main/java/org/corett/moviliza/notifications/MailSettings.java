package org.corett.moviliza.notifications;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param from address that mails come from; its domain also names the messages and their threads
 */
@ConfigurationProperties("moviliza.mail")
record MailSettings(@DefaultValue("no-reply@corett.example") String from) {
    String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }
}
