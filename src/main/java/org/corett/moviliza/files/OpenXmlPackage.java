package org.corett.moviliza.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A text, a table or slides as a package of parts (ECMA-376 part 2): each part is of a type on the list, each relationship
 * of a kind on the list, and outside the file lead only links that a person follows and a template on her own machine.
 */
final class OpenXmlPackage {
    static final String CONTENT_TYPES = "[content_types].xml";

    private static final Set<String> TYPES = Listed.in("part-types.txt");
    private static final Set<String> RELATIONSHIPS = Listed.in("relationships.txt");

    private static final String RELATIONSHIP_PART = "application/vnd.openxmlformats-package.relationships+xml";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Set<String> CHARTS = Set.of(
            "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
            "application/vnd.ms-office.chartex+xml");

    /** Who gives names to relationships that are known. */
    private static final Set<String> FAMILIES = Set.of(
            "http://schemas.openxmlformats.org/",
            "http://purl.oclc.org/ooxml/",
            "http://schemas.microsoft.com/office/",
            "http://customooxmlschemas.google.com/");

    private static final long LONGEST_LIST = 4L << 20;
    private static final int LONGEST_WORKBOOK = 16 << 20;

    private final Map<String, String> byExtension = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();

    /** The workbooks behind charts. */
    private final Set<String> behindCharts = new HashSet<>();

    private final Map<String, Set<String>> packages = new HashMap<>();
    private @Nullable String main;

    /** A first look, for what speaks of other parts. */
    void list(String name, InputStream content) throws IOException {
        if (name.equals(CONTENT_TYPES)) {
            XmlPart.read(Limited.to(LONGEST_LIST, content), this::type);
        } else if (relates(name)) {
            XmlPart.read(Limited.to(LONGEST_LIST, content), element -> relationship(name, element));
        }
    }

    private static boolean relates(String name) {
        return name.endsWith(".rels");
    }

    private void type(XMLStreamReader element) throws IOException {
        String type = attribute(element, "ContentType")
                .replaceFirst(";.*", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        String before =
                switch (element.getLocalName()) {
                    case "Default" ->
                        byExtension.put(attribute(element, "Extension").toLowerCase(Locale.ROOT), type);
                    case "Override" -> byName.put(part(attribute(element, "PartName")), type);
                    default -> null;
                };
        if (before != null) {
            throw new IOException("two types of one part");
        }
    }

    private void relationship(String list, XMLStreamReader element) throws IOException {
        if (!element.getLocalName().equals("Relationship")) {
            return;
        }
        String type = attribute(element, "Type");
        String kind = type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String target = attribute(element, "Target");
        String mode = attribute(element, "TargetMode");
        if (FAMILIES.stream().noneMatch(type::startsWith) || !RELATIONSHIPS.contains(kind)) {
            throw Refused.active("a relationship that is not on the list: " + type);
        }
        boolean allowed =
                switch (mode) {
                    case "External" ->
                        kind.equals("hyperlink") && LinkTarget.followed(target)
                                || kind.equals("attachedtemplate") && LinkTarget.onThisMachine(target);
                    case "", "Internal" -> LinkTarget.inside(target);
                    default -> false;
                };
        if (!allowed) {
            throw Refused.active("a relationship that leads elsewhere: " + kind);
        }
        if (kind.equals("package")) {
            packages.computeIfAbsent(source(list), source -> new HashSet<>()).add(resolved(source(list), target));
        }
        if (list.equals("_rels/.rels") && kind.equals("officedocument")) {
            if (main != null) {
                throw new IOException("two main parts");
            }
            main = resolved("", target);
        }
    }

    /** What the file is by the type of its main part; empty where that is none that is kept. */
    @Nullable
    FileType type() throws IOException {
        String type = main == null ? "" : typeOf(main);
        if (type.contains("macroenabled")) {
            throw Refused.active("macros");
        }
        return FileType.ofMainPart(type).orElse(null);
    }

    /** What the lists say is checked before any part is looked at. */
    void check() throws IOException {
        for (Map<String, String> types : java.util.List.of(byExtension, byName)) {
            for (String type : types.values()) {
                if (!TYPES.contains(type) && !type.equals(WORKBOOK)) {
                    throw Refused.active("a part's type that is not on the list: " + type);
                }
            }
        }
        for (Map.Entry<String, Set<String>> each : packages.entrySet()) {
            if (!CHARTS.contains(typeOf(each.getKey()))) {
                throw Refused.active("a file within the file");
            }
            behindCharts.addAll(each.getValue());
        }
    }

    /** A second look, into each part. */
    void look(String name, InputStream content) throws IOException {
        if (name.equals(CONTENT_TYPES) || relates(name) || name.endsWith("/")) {
            return;
        }
        String type = typeOf(name);
        if (type.equals(WORKBOOK)) {
            workbook(name, content);
        } else if (!TYPES.contains(type) || type.equals(RELATIONSHIP_PART)) {
            throw Refused.active("a part of no type: " + name);
        } else if (type.endsWith("xml") || type.endsWith("vmldrawing")) {
            OpenXmlMarkup markup = new OpenXmlMarkup();
            XmlPart.read(content, markup);
            markup.over();
        } else {
            Magic.refusePrograms(content);
        }
    }

    private void workbook(String name, InputStream content) throws IOException {
        if (!behindCharts.contains(name)) {
            throw Refused.active("a file within the file");
        }
        byte[] inside = content.readNBytes(LONGEST_WORKBOOK + 1);
        if (inside.length > LONGEST_WORKBOOK) {
            throw new ZipParts.Bloated();
        }
        OfficePackage workbook = OfficePackage.read(inside, false);
        if (workbook.fault() != null) {
            throw new Refused(workbook.fault(), "a chart's workbook");
        }
        if (!workbook.type().filter(FileType.XLSX::equals).isPresent()) {
            throw Refused.active("a chart's workbook that is none");
        }
    }

    boolean hasWorkbooks() {
        return !packages.isEmpty();
    }

    private String typeOf(String name) {
        return byName.getOrDefault(name, byExtension.getOrDefault(FileName.extension(name), ""));
    }

    /** The part to which a list of relationships belongs. */
    private static String source(String list) {
        return list.replaceFirst("(^|/)_rels/([^/]*)\\.rels$", "$1$2");
    }

    private static String resolved(String source, String target) {
        String path = target.replaceFirst("[#?].*", "");
        String from = path.startsWith("/") ? "" : source.substring(0, source.lastIndexOf('/') + 1);
        java.util.Deque<String> steps = new java.util.ArrayDeque<>();
        for (String step : (from + path).split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return part(String.join("/", steps));
    }

    /** A part's name as it stands in the ZIP. */
    private static String part(String name) {
        String plain = name.replace("+", "%2B");
        String decoded;
        try {
            decoded = URLDecoder.decode(plain, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            decoded = name;
        }
        return decoded.replaceFirst("^/", "").toLowerCase(Locale.ROOT);
    }

    private static String attribute(XMLStreamReader element, String name) {
        String value = element.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
