package org.corett.moviliza.notifications;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The SMTP server that mails leave by, where the settings name one. */
@Component
class MailServer {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final boolean present;
    private final ObjectProvider<JavaMailSender> sender;
    private final MailSettings settings;

    MailServer(
            @Value("${spring.mail.host:}") String host, ObjectProvider<JavaMailSender> sender, MailSettings settings) {
        this.present = !host.isBlank();
        this.sender = sender;
        this.settings = settings;
    }

    boolean present() {
        return present;
    }

    /** Hands a mail to the server; raises MessagingException or MailException where that does not succeed. */
    void send(MailMessage mail) throws MessagingException {
        JavaMailSender smtp = sender.getObject();
        smtp.send(message(mail, smtp.createMimeMessage()));
    }

    private MimeMessage message(MailMessage mail, MimeMessage message) throws MessagingException {
        message.setFrom(from());
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(mail.createdAt()));
        message.setHeader("Message-ID", mail.messageId());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.language().locale().getLanguage());
        if (!mail.caseNumber().isBlank()) {
            // A message that was never sent stands above all mails of a case, so that programs show them together.
            message.setHeader("In-Reply-To", thread(mail));
            message.setHeader("References", thread(mail));
        }
        message.setContent(new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
        return message;
    }

    private InternetAddress from() throws MessagingException {
        try {
            return new InternetAddress(settings.from(), "CORETT · Moviliza", UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("sender", e);
        }
    }

    private String thread(MailMessage mail) {
        return "<case." + mail.caseNumber().replaceAll("[^A-Za-z0-9.-]", "_") + "@" + settings.domain() + ">";
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, UTF_8, subtype);
        return part;
    }
}
