package org.corett.moviliza.notifications;

import static org.corett.moviliza.notifications.MailScene.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server that speaks SMTP over a real connection, and that a test makes slow, picky or rude. */
final class MoodyServer implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("<(.*?)>");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<.*?>)");

    /** What it does to the next mail; then it is itself again. */
    enum Mood {
        CALM,
        /** Says nothing to a recipient and waits for the other side to hang up. */
        SILENT_AT_RECIPIENT,
        /** Hangs up in the middle of the mail. */
        HANGS_UP_IN_THE_MAIL,
        /** Takes the mail over and hangs up before it says so. */
        HANGS_UP_AFTER_TAKING,
        /** Takes the mail over and says so only when it is told to. */
        ANSWERS_LATE,
        /** Says that it closes for everybody. */
        CLOSES_AT_RECIPIENT
    }

    /** A mail that it has taken over. */
    record Taken(String recipient, String messageId, String content) {}

    private final int port;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile Mood mood = Mood.CALM;
    private volatile int calmFor;
    private volatile boolean silent;
    private volatile CountDownLatch word = new CountDownLatch(0);
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private ServerSocket door;

    MoodyServer(int port) {
        this.port = port;
    }

    List<Taken> taken() {
        return taken;
    }

    /** Waits until it has taken so many mails, or more. */
    void awaitTaken(int mails) {
        await().until(taken::size, many -> many >= mails);
    }

    int connections() {
        return connections.get();
    }

    /** Refuses what is for this address until it is told otherwise. */
    void refuse(String address) {
        answer(address, "550 5.1.1 no such mailbox");
    }

    /** Says this to whatever is for the address until it is told otherwise. */
    void answer(String address, String reply) {
        answers.put(address, reply);
    }

    /** Whether somebody waits for its word in vain. */
    boolean silent() {
        return silent;
    }

    /** Says at last that it has taken the mail over. */
    void sayTaken() {
        word.countDown();
    }

    /** Takes so many mails, then is in this mood for one. */
    void after(int mails, Mood next) {
        word = new CountDownLatch(1);
        silent = false;
        calmFor = mails;
        mood = next;
    }

    void forgive() {
        answers.clear();
        word.countDown();
        mood = Mood.CALM;
    }

    void open() throws IOException {
        ServerSocket listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        door = listening;
        Thread porter = new Thread(() -> {
            try {
                while (true) {
                    Socket caller = listening.accept();
                    connections.incrementAndGet();
                    open.add(caller);
                    Thread talk = new Thread(() -> talk(caller), "smtp");
                    talk.setDaemon(true);
                    talk.start();
                }
            } catch (IOException e) {
                // Closed.
            }
        });
        porter.setDaemon(true);
        porter.start();
    }

    /** Ends all conversations and answers nobody. */
    @Override
    public void close() throws IOException {
        if (door != null) {
            door.close();
        }
        for (Socket caller : open) {
            caller.close();
        }
        open.clear();
    }

    private void talk(Socket caller) {
        try (caller;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = caller.getOutputStream();
            say(out, "220 moody");
            String recipient = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Mood now = calmFor > 0 ? Mood.CALM : mood;
                if (line.startsWith("RCPT")) {
                    Matcher address = ADDRESS.matcher(line);
                    recipient = address.find() ? address.group(1) : "";
                    if (now == Mood.SILENT_AT_RECIPIENT) {
                        mood = Mood.CALM;
                        silent = true;
                        in.readLine();
                        return;
                    }
                    if (now == Mood.CLOSES_AT_RECIPIENT) {
                        mood = Mood.CALM;
                        say(out, "421 4.3.2 closing");
                        return;
                    }
                    say(out, answers.getOrDefault(recipient, "250 fine"));
                } else if (line.equals("DATA")) {
                    say(out, "354 go on");
                    if (now == Mood.HANGS_UP_IN_THE_MAIL) {
                        mood = Mood.CALM;
                        in.readLine();
                        return;
                    }
                    take(recipient, in);
                    if (now == Mood.HANGS_UP_AFTER_TAKING) {
                        mood = Mood.CALM;
                        return;
                    }
                    if (now == Mood.ANSWERS_LATE) {
                        mood = Mood.CALM;
                        word.await();
                    }
                    say(out, "250 taken");
                } else if (line.equals("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 moody");
                }
            }
        } catch (IOException | InterruptedException e) {
            // The other side has hung up.
        }
    }

    private void take(String recipient, BufferedReader in) throws IOException {
        StringBuilder content = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            content.append(line).append('\n');
        }
        Matcher id = MESSAGE_ID.matcher(content);
        taken.add(new Taken(recipient, id.find() ? id.group(1) : "", content.toString()));
        calmFor = Math.max(0, calmFor - 1);
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
