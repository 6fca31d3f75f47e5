package org.corett.moviliza;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** Pictures for the README and the help, of the size of a small file; taken with {@code -Dpictures.write=true}. */
public final class Pictures {
    /** Set to take them; tests that only take pictures ask for it. */
    public static final String WANTED = "pictures.write";

    private static final Path GALLERY = Path.of("src", "docs", "pictures");

    private static final String AS_WEBP =
            """
            async ([screen, scale]) => {
              const image = new Image();
              image.src = 'data:image/png;base64,' + screen;
              await image.decode();
              const canvas = document.createElement('canvas');
              canvas.width = Math.round(image.width * scale);
              canvas.height = Math.round(image.height * scale);
              const paper = canvas.getContext('2d');
              paper.imageSmoothingQuality = 'high';
              paper.drawImage(image, 0, 0, canvas.width, canvas.height);
              return canvas.toDataURL('image/webp', 0.75).split(',')[1];
            }""";

    private Pictures() {}

    /** What the window shows, as one of the README's pictures, where they are wanted. */
    public static void forTheReadme(Page page, String name) {
        if (Boolean.getBoolean(WANTED)) {
            write(page, GALLERY.resolve(name + ".webp"), 1);
        }
    }

    /** Waits for a case's diagram, which comes only when somebody scrolls to it. */
    public static void withTheDiagram(Page page) {
        page.evaluate("() => document.querySelector('.diagram')?.scrollIntoView()");
        page.waitForFunction("() => [...document.querySelectorAll('.diagram img')].every(image => image.complete)");
        page.evaluate("() => scrollTo(0, 0)");
    }

    /** What the window shows, so much smaller, as WebP: the browser itself is the one that can write it. */
    public static void write(Page page, Path file, double scale) {
        String screen = Base64.getEncoder().encodeToString(page.screenshot());
        try (Page desk = page.context().browser().newPage()) {
            String picture = (String) desk.evaluate(AS_WEBP, List.of(screen, scale));
            Files.createDirectories(file.getParent());
            Files.write(file, Base64.getDecoder().decode(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
