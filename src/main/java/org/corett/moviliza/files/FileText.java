package org.corett.moviliza.files;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Takes the text out of a file, to be searched. A file that cannot be read or that is made to do harm has as much text as
 * was found until then, one that takes too long has none; it is never a reason to refuse the file.
 */
@Component
public class FileText {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Each reading may take a good part of the memory that a small machine has. */
    private final Semaphore turns = new Semaphore(2, true);

    private final Duration patience;

    @Autowired
    FileText() {
        this(PATIENCE);
    }

    FileText(Duration patience) {
        this.patience = patience;
    }

    /**
     * In one line, without control characters; blank for pictures and for a file that takes too long. Empty where no turn
     * came up: to be asked again later.
     *
     * @param begins runs once it is the file's turn, before anything of it is read
     */
    public Optional<String> of(FileType type, byte[] content, Runnable begins) {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        GatheredText text = new GatheredText();
        FutureTask<Void> reading = new FutureTask<>(() -> read(type, content, text), null);
        Thread reader = new Thread(() -> inTurn(reading), "file-text");
        reader.setDaemon(true);
        try {
            begins.run();
            reader.start();
        } catch (RuntimeException | Error e) {
            turns.release();
            throw e;
        }
        try {
            reading.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.of(text.toString());
        } catch (TimeoutException e) {
            reading.cancel(true);
        } catch (InterruptedException e) {
            reading.cancel(true);
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            // An error of the machine, such as a stack too deep: the reader is gone, and the file has no text.
        }
        return Optional.of("");
    }

    String of(FileType type, byte[] content) {
        return of(type, content, () -> {}).orElse("");
    }

    private void inTurn(Runnable reading) {
        try {
            reading.run();
        } finally {
            turns.release();
        }
    }

    private void read(FileType type, byte[] content, GatheredText text) {
        try {
            switch (type) {
                case PDF -> PdfText.take(content, text);
                case DOCX, XLSX, PPTX, ODT, ODS -> OfficeText.take(content, text);
                case PNG, JPEG -> {
                    // What a picture says is not written in it.
                }
            }
        } catch (IOException | RuntimeException e) {
            // As far as it could be read.
        }
    }
}
