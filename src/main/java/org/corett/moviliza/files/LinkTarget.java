package org.corett.moviliza.files;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where something in a file leads: what a person may follow, what lies on her own machine, what lies in the file itself. */
final class LinkTarget {
    private static final Set<String> FOLLOWED = Set.of("http", "https", "mailto", "tel");
    private static final Set<String> DOCUMENTS = Set.of(
            "pdf", "doc", "docx", "odt", "rtf", "txt", "xls", "xlsx", "ods", "csv", "ppt", "pptx", "odp", "png", "jpg",
            "jpeg", "gif", "htm", "html");

    private static final Pattern SCHEME = Pattern.compile("([a-z][a-z0-9+.-]+):(.*)", Pattern.DOTALL);
    private static final Pattern DRIVE = Pattern.compile("[a-z]:[/\\\\][^/\\\\].*", Pattern.DOTALL);
    private static final Pattern ENCODED = Pattern.compile("%([0-9a-f]{2})");

    private LinkTarget() {}

    /** Whether it may open once a person follows it: a page, an address, a place in this document, another document. */
    static boolean followed(String target) {
        String to = plain(target);
        Matcher scheme = SCHEME.matcher(to);
        if (scheme.matches()) {
            return FOLLOWED.contains(scheme.group(1)) || onThisMachine(to) && document(to);
        }
        return to.isEmpty()
                || to.startsWith("#")
                || DRIVE.matcher(to).matches() && document(to)
                || relative(to) && (to.startsWith("www.") || document(to));
    }

    /** Whether it is a file of the machine on which the document is opened, and of none that is asked over the network. */
    static boolean onThisMachine(String target) {
        String to = plain(target);
        if (to.startsWith("file:")) {
            String path = to.substring("file:".length());
            return onThisMachine(path.startsWith("///") ? path.substring(2) : path, true);
        }
        return onThisMachine(to, false);
    }

    private static boolean onThisMachine(String path, boolean absolute) {
        String from = absolute
                        && path.startsWith("/")
                        && DRIVE.matcher(path.substring(1)).matches()
                ? path.substring(1)
                : path;
        return DRIVE.matcher(from).matches()
                || from.startsWith("/") && from.length() > 1 && from.charAt(1) != '/' && from.charAt(1) != '\\'
                || !absolute && relative(from);
    }

    /** Whether it stays in the package in which it stands. */
    static boolean inside(String target) {
        String to = plain(target);
        return !to.contains("\\") && !to.startsWith("//") && !SCHEME.matcher(to).matches() && !to.matches("[a-z]:.*");
    }

    private static boolean relative(String to) {
        return !SCHEME.matcher(to).matches() && !to.matches("[a-z]:.*") && !to.startsWith("/") && !to.startsWith("\\");
    }

    /** A program is started by its name; a document, or a folder, is shown. */
    private static boolean document(String to) {
        String path = to.replaceFirst("[#?].*", "");
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return !name.contains(".") || DOCUMENTS.contains(FileName.extension(name));
    }

    /** As programs read it: without blanks around it and line ends in it, in small letters, and with its numbers as letters. */
    private static String plain(String target) {
        String to = target.replaceAll("[\\p{Cntrl}]", "").strip().toLowerCase(Locale.ROOT);
        return ENCODED.matcher(to)
                .replaceAll(match -> Matcher.quoteReplacement(new String(
                        new byte[] {(byte) Integer.parseInt(match.group(1), 16)}, StandardCharsets.ISO_8859_1)));
    }
}
