package org.corett.moviliza.files;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How a file is handed out: only ever to be saved, never shown as a page of ours. */
public final class Attachment {
    /** What stands for itself besides letters and digits [RFC 8187, 3.2.1]. */
    private static final String PLAIN = "!#$&+-.^_`|~";

    private Attachment() {}

    public static ResponseEntity<byte[]> of(String name, String mediaType, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
                .body(content);
    }

    /**
     * The header that names the file: in letters that every program knows, and as it is called [RFC 6266, RFC 8187].
     */
    public static String disposition(String name) {
        String clean = FileName.clean(name);
        return "attachment; filename=\"" + FileName.ascii(clean) + "\"; filename*=UTF-8''" + encoded(clean);
    }

    private static String encoded(String name) {
        StringBuilder text = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            if (each >= 0 && (Character.isLetterOrDigit(each) || PLAIN.indexOf(each) >= 0)) {
                text.append((char) each);
            } else {
                text.append(String.format("%%%02X", each));
            }
        }
        return text.toString();
    }
}
