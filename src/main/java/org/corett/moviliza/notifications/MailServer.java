package org.corett.moviliza.notifications;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.corett.moviliza.identity.Group;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.identity.Person;
import org.corett.moviliza.settings.OnlyInDemonstration;
import org.corett.moviliza.shared.BaseUrl;
import org.corett.moviliza.shared.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The SMTP server that mails leave by, where the settings name one. */
@Component
class MailServer {
    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String MESSAGE_ID = "Message-ID";

    private final boolean present;
    private final boolean requiresTls;
    private final ObjectProvider<JavaMailSenderImpl> settingsOfServer;
    private final Preferences preferences;
    private final MailSettings settings;
    private final People people;
    private final BaseUrl base;

    MailServer(
            @Value("${spring.mail.host:}") String host,
            ObjectProvider<JavaMailSenderImpl> settingsOfServer,
            Preferences preferences,
            MailSettings settings,
            People people,
            BaseUrl base,
            Environment environment) {
        this.present = !host.isBlank();
        this.requiresTls = Objects.requireNonNullElseGet(
                settings.requireTls(), () -> !OnlyInDemonstration.Demonstration.holds(environment));
        this.settingsOfServer = settingsOfServer;
        this.preferences = preferences;
        this.settings = settings;
        this.people = people;
        this.base = base;
    }

    boolean present() {
        return present;
    }

    /** A conversation with the server, for one thread; the connection is made with the first mail and kept. */
    Conversation conversation() {
        JavaMailSenderImpl server = settingsOfServer.getObject();
        // TLS is used wherever it is offered (application.yaml); what is required, a thief on the way cannot take out.
        server.getJavaMailProperties()
                .setProperty(
                        "mail." + JavaMailSenderImpl.DEFAULT_PROTOCOL + ".starttls.required",
                        String.valueOf(requiresTls));
        return new Conversation(server);
    }

    /** Mails that go to the server over one connection. */
    final class Conversation implements AutoCloseable {
        private final JavaMailSenderImpl server;
        private @Nullable Transport connection;

        private Conversation(JavaMailSenderImpl server) {
            this.server = server;
        }

        /** Returns once the server has taken the mail over; raises what it or the network says otherwise. */
        void send(MailMessage mail) throws MessagingException {
            MimeMessage message = message(mail, server.createMimeMessage());
            message.saveChanges();
            // Saving makes up an id of its own.
            message.setHeader(MESSAGE_ID, mail.messageId());
            connected().sendMessage(message, message.getAllRecipients());
        }

        /** Asks a connection that stands whether the server still listens: it may have had enough of it. */
        private Transport connected() throws MessagingException {
            Transport standing = connection;
            if (standing != null && standing.isConnected()) {
                return standing;
            }
            close();
            String protocol = server.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : server.getProtocol();
            Transport made = server.getSession().getTransport(protocol);
            connection = made;
            made.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            return made;
        }

        @Override
        public void close() {
            Transport standing = connection;
            connection = null;
            if (standing != null) {
                try {
                    standing.close();
                } catch (MessagingException e) {
                    LOG.debug("The mail server did not say goodbye", e);
                }
            }
        }
    }

    private MimeMessage message(MailMessage mail, MimeMessage message) throws MessagingException {
        message.setFrom(from());
        message.setRecipient(
                Message.RecipientType.TO,
                new InternetAddress(deliverable(mail.to().address()), true));
        if (mail.to().username() == null || mail.to().groups().isEmpty()) {
            // Whoever cannot answer here answers by mail, to people who read it.
            message.setReplyTo(secretariat());
        }
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(mail.datedAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.language().locale().getLanguage());
        if (!mail.cause().caseNumber().isBlank()) {
            // A message that was never sent stands above all mails of a case, so that programs show them together.
            message.setHeader("In-Reply-To", thread(mail));
            message.setHeader("References", thread(mail));
        }
        if (mail.cause().code().equals(MailMessage.DIGEST)) {
            message.setHeader("List-Id", "Moviliza <resumen." + settings.domain() + ">");
            Optional<UUID> leaving = Optional.ofNullable(mail.to().username()).flatMap(preferences::leaving);
            message.setHeader(
                    "List-Unsubscribe",
                    "<" + base.to(leaving.map(by -> MailPages.LEAVE + by).orElse(MailPages.OWN)) + ">");
            if (leaving.isPresent()) {
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
        }
        message.setContent(content(mail));
        return message;
    }

    /** What is no whole address might be delivered to whoever has a part of it. */
    private static String deliverable(String address) throws AddressException {
        return EmailAddress.find(address)
                .map(EmailAddress::value)
                .orElseThrow(() -> new AddressException("no address that mail is delivered to", address));
    }

    private static MimeMultipart content(MailMessage mail) throws MessagingException {
        MimeMultipart words = new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html"));
        if (mail.calendar() == null) {
            return words;
        }
        // Some programs take the entry from among the alternatives, others only as a file.
        // What does not say the entry's own method leaves what was called off in calendars [RFC 6047, 2.4].
        words.addBodyPart(entry(
                mail.calendar(), "text/calendar; charset=UTF-8; method=" + CalendarEntry.method(mail.calendar())));
        MimeBodyPart all = new MimeBodyPart();
        all.setContent(words);
        MimeBodyPart file = entry(mail.calendar(), "text/calendar; charset=UTF-8; name=moviliza.ics");
        file.setFileName("moviliza.ics");
        file.setDisposition(MimeBodyPart.ATTACHMENT);
        return new MimeMultipart("mixed", all, file);
    }

    /** As bytes: the mail library would write text of this kind in the machine's own charset. */
    private static MimeBodyPart entry(String calendar, String type) throws MessagingException {
        MimeBodyPart entry = new MimeBodyPart();
        entry.setDataHandler(new DataHandler(new ByteArrayDataSource(calendar.getBytes(StandardCharsets.UTF_8), type)));
        return entry;
    }

    private InternetAddress[] secretariat() throws MessagingException {
        List<InternetAddress> addresses = new ArrayList<>();
        for (Person official : people.membersOf(List.of(Group.TECHNICAL_SECRETARIAT))) {
            // An official whom nobody can write to keeps no letter back.
            Optional<EmailAddress> hers = EmailAddress.find(official.email());
            if (hers.isPresent()) {
                addresses.add(new InternetAddress(hers.get().value(), true));
            }
        }
        return addresses.toArray(InternetAddress[]::new);
    }

    private InternetAddress from() throws MessagingException {
        try {
            return new InternetAddress(settings.from(), "CORETT · Moviliza", UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("sender", e);
        }
    }

    private String thread(MailMessage mail) {
        return "<case." + mail.cause().caseNumber().replaceAll("[^A-Za-z0-9.-]", "_") + "@" + settings.domain() + ">";
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, UTF_8, subtype);
        return part;
    }
}
