package huibao.reports;

import huibao.reports.Block.Cell;
import huibao.reports.Block.Row;
import huibao.reports.Block.Table;
import huibao.reports.FileFault.FaultKind;
import huibao.text.CleanText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * A DOCX or XLSX read back from its bytes: every part by an XML parser, every relation followed, and what the document says
 * found in it. Whoever publishes refuses a file with a problem.
 */
public final class OfficeVerification {
    private static final String TYPES = "[Content_Types].xml";
    private static final String RELATIONS = ".rels";
    private static final String SHEETS = "xl/worksheets/";

    private final Map<String, org.w3c.dom.Document> parts = new TreeMap<>();
    private final List<FileFault> problems = new ArrayList<>();

    private OfficeVerification(byte[] file) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                read(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            problems.add(FileFault.of(FaultKind.NOT_UNPACKED, String.valueOf(e.getMessage())));
        }
    }

    /** What is wrong with the file itself, whatever it should say; empty if nothing is. */
    public static List<FileFault> problems(byte[] file) {
        OfficeVerification read = new OfficeVerification(file);
        if (read.problems.isEmpty()) {
            read.followTypes();
            read.followRelations();
        }
        return List.copyOf(read.problems);
    }

    /** As {@link #problems(byte[])}, and what of the document it does not say. */
    public static List<FileFault> problems(Document document, byte[] file) {
        List<FileFault> problems = problems(file);
        if (!problems.isEmpty()) {
            return problems;
        }
        OfficeVerification read = new OfficeVerification(file);
        if (read.parts.containsKey("word/document.xml")) {
            read.findTexts(document);
        } else {
            read.findTables(document);
        }
        return List.copyOf(read.problems);
    }

    private void read(String path, byte[] xml) {
        XmlReading.problem(xml)
                .ifPresentOrElse(problem -> problems.add(FileFault.of(FaultKind.NOT_XML, path, problem)), () -> {
                    if (parts.put(path, XmlReading.parse(xml)) != null) {
                        problems.add(FileFault.of(FaultKind.TWICE, path));
                    }
                });
    }

    private void followTypes() {
        if (!parts.containsKey(TYPES)) {
            problems.add(FileFault.of(FaultKind.MISSING, TYPES));
            return;
        }
        List<String> typed = elements(parts.get(TYPES), "Override").stream()
                .map(one -> one.getAttribute("PartName").substring(1))
                .toList();
        typed.stream()
                .filter(part -> !parts.containsKey(part))
                .forEach(part -> problems.add(FileFault.of(FaultKind.MISSING, part)));
        parts.keySet().stream()
                .filter(part -> !part.equals(TYPES) && !part.endsWith(RELATIONS) && !typed.contains(part))
                .forEach(part -> problems.add(FileFault.of(FaultKind.UNTYPED, part)));
    }

    private void followRelations() {
        parts.forEach((path, part) -> {
            if (path.endsWith(RELATIONS)) {
                URI base = URI.create("/" + path.replaceFirst("_rels/[^/]*$", ""));
                elements(part, "Relationship").stream()
                        .map(one -> base.resolve(one.getAttribute("Target"))
                                .getPath()
                                .substring(1))
                        .filter(target -> !parts.containsKey(target))
                        .forEach(target -> problems.add(FileFault.of(FaultKind.MISSING_TARGET, path, target)));
            }
        });
    }

    private void findTexts(Document document) {
        String said = plain(elements(parts.get("word/document.xml"), "w:t").stream()
                .map(Node::getTextContent)
                .collect(Collectors.joining()));
        for (Intended intended : Intended.of(document)) {
            if (intended.kind() != Intended.IntendedPlace.LABEL && !said.contains(plain(intended.text()))) {
                problems.add(FileFault.of(FaultKind.LACKS_TEXT, intended.where(), CleanText.shown(intended.text())));
            }
        }
    }

    /** Each table's cells, one after the other, on a sheet. */
    private void findTables(Document document) {
        List<List<String>> sheets = parts.entrySet().stream()
                .filter(part ->
                        part.getKey().startsWith(SHEETS) && part.getKey().endsWith(".xml"))
                .map(part -> elements(part.getValue(), "c").stream()
                        .map(cell -> SheetText.read(cell.getTextContent()))
                        .toList())
                .toList();
        Block.only(Table.class, document.blocks()).forEach(table -> {
            List<String> wanted = TableSheet.listed(table).rows().stream()
                    .map(Row::cells)
                    .flatMap(List::stream)
                    .map(OfficeVerification::written)
                    .toList();
            if (sheets.stream().noneMatch(sheet -> Collections.indexOfSubList(sheet, wanted) >= 0)) {
                problems.add(FileFault.of(FaultKind.LACKS_ROWS, Integer.toString(table.number()), table.name()));
            }
        });
    }

    private static String written(Cell cell) {
        return cell.value().map(value -> value.toPlainString()).orElse(SheetText.value(cell.text()));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "");
    }

    private static List<Element> elements(org.w3c.dom.Document part, String name) {
        NodeList found = part.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }
}
