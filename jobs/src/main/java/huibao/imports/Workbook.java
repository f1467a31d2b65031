package huibao.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of an XLSX file (ECMA-376): which sheets there are, and where. */
final class Workbook implements AutoCloseable {
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /** Of a file that Excel protects with a password, and of an old {@code .xls}. */
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private static final XMLInputFactory XML = factory();

    private final Path file;
    private final ZipFile zip;
    private final List<SheetPart> sheets;
    private final CellTimes times;

    private Workbook(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        List<SheetPart> found = new ArrayList<>();
        this.times = readIndex(found);
        this.sheets = List.copyOf(found);
    }

    /** @param name as on the sheet's tab */
    record SheetPart(String name, String path) {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static Workbook open(Path file) throws IOException {
        refuseOthers(file);
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new UnreadableFile("import.not-xlsx");
        }
        try {
            return new Workbook(file, zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** Refuses what is named like a workbook and is not one, by its first bytes. */
    private static void refuseOthers(Path file) throws IOException {
        byte[] start;
        try (InputStream bytes = Files.newInputStream(file)) {
            start = bytes.readNBytes(256);
        }
        if (start.length == 0) {
            throw new UnreadableFile("import.empty");
        }
        if (begins(start, COMPOUND)) {
            throw new UnreadableFile("import.old-or-locked");
        }
        if (new String(start, StandardCharsets.ISO_8859_1).matches("(?s)(\u00EF\u00BB\u00BF)?\\s*<.*")) {
            throw new UnreadableFile("import.web-page");
        }
    }

    private static boolean begins(byte[] file, byte[] with) {
        return file.length > with.length && Arrays.mismatch(file, with) == with.length;
    }

    /** Whether a file begins as a workbook does, new or old. */
    static boolean isWorkbook(byte[] start) {
        return begins(start, ZIP) || begins(start, COMPOUND);
    }

    String fileName() {
        return file.getFileName().toString();
    }

    List<SheetPart> sheets() {
        return sheets;
    }

    CellTimes times() {
        return times;
    }

    private CellTimes readIndex(List<SheetPart> found) throws IOException {
        Map<String, String> targets = targets("xl/_rels/workbook.xml.rels");
        boolean[] is1904 = {false};
        parse("xl/workbook.xml", xml -> {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (xml.getLocalName().equals("workbookPr")) {
                String date1904 = xml.getAttributeValue(null, "date1904");
                is1904[0] = "1".equals(date1904) || "true".equals(date1904);
            } else if (xml.getLocalName().equals("sheet")) {
                String id = xml.getAttributeValue(RELATIONSHIPS, "id");
                String target = targets.get(id == null ? xml.getAttributeValue(STRICT_RELATIONSHIPS, "id") : id);
                if (target != null) {
                    found.add(new SheetPart(xml.getAttributeValue(null, "name"), target));
                }
            }
            return true;
        });
        if (found.isEmpty()) {
            throw new UnreadableFile("import.not-xlsx");
        }
        return is1904[0] ? CellTimes.from1904() : CellTimes.from1900();
    }

    private Map<String, String> targets(String path) throws IOException {
        Map<String, String> targets = new HashMap<>();
        parse(path, xml -> {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                String target = xml.getAttributeValue(null, "Target");
                targets.put(
                        xml.getAttributeValue(null, "Id"),
                        target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
            return true;
        });
        return targets;
    }

    /** Goes through a part, event by event, for as long as the step says so. */
    void parse(String path, XmlStep step) throws IOException {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            throw new UnreadableFile("import.not-xlsx");
        }
        try (InputStream bytes = zip.getInputStream(entry)) {
            XMLStreamReader xml = XML.createXMLStreamReader(bytes);
            while (xml.hasNext()) {
                xml.next();
                if (!step.goOn(xml)) {
                    return;
                }
            }
        } catch (XMLStreamException | ZipException | NumberFormatException e) {
            // What the parser says may quote the file.
            throw new UnreadableFile("import.damaged-xlsx", path);
        }
    }

    /** The path of the table of texts, as its name is in all known writers. */
    List<String> textParts() {
        List<String> parts = new ArrayList<>();
        Collections.list(zip.entries()).stream()
                .map(ZipEntry::getName)
                .filter(name -> name.equalsIgnoreCase("xl/sharedStrings.xml"))
                .forEach(parts::add);
        return parts;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** What is done with one event of a part. */
    interface XmlStep {
        /** @return whether there is more to see */
        boolean goOn(XMLStreamReader xml) throws XMLStreamException, IOException;
    }
}
