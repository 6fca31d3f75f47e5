package org.corett.moviliza.files;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The types of files that are kept, each told by its content; none of them runs anything when it is opened. */
public enum FileType {
    PDF("application/pdf", "", "pdf"),
    PNG("image/png", "", "png"),
    JPEG("image/jpeg", "", "jpg", "jpeg"),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "wordprocessingml.document.main+xml",
            "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "spreadsheetml.sheet.main+xml", "xlsx"),
    PPTX(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "presentationml.presentation.main+xml",
            "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "", "ods");

    private static final String MAIN_PARTS = "application/vnd.openxmlformats-officedocument.";

    private final String mediaType;
    private final String mainPart;
    private final List<String> extensions;

    FileType(String mediaType, String mainPart, String... extensions) {
        this.mediaType = mediaType;
        this.mainPart = mainPart;
        this.extensions = List.of(extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    /** The type of a package whose main part is of this type. */
    static Optional<FileType> ofMainPart(String contentType) {
        return Arrays.stream(values())
                .filter(type -> !type.mainPart.isEmpty() && contentType.equals(MAIN_PARTS + type.mainPart))
                .findFirst();
    }

    /** The type of an open document by what it calls itself. */
    static Optional<FileType> called(String mediaType) {
        return List.of(ODT, ODS).stream()
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    /** Whether a file of this type may bear the name. */
    boolean fits(String name) {
        return extensions.contains(FileName.extension(name));
    }
}
