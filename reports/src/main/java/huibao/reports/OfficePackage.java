package huibao.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An Office Open XML file (ECMA-376): parts in a zip, with their content types and relations. All times are the
 * document's own, so that the same document gives the same bytes, which no library for these formats promises.
 */
final class OfficePackage {
    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.";

    private final List<PackagePart> parts = new ArrayList<>();
    private final LocalDateTime time;

    private record PackagePart(String path, String type, String xml) {}

    OfficePackage(Instant createdAt) {
        time = LocalDateTime.ofInstant(createdAt, ZoneOffset.UTC);
    }

    /** @param type what follows {@code application/vnd.openxmlformats-officedocument.} */
    void add(String path, String type, String xml) {
        parts.add(new PackagePart(path, MAIN + type, xml));
    }

    void addRelations(String path, List<PackageRelationship> relations) {
        OfficeXml xml = new OfficeXml();
        xml.open("Relationships", "xmlns", PACKAGE + "/relationships");
        for (PackageRelationship relation : relations) {
            xml.empty("Relationship", "Id", relation.id(), "Type", relation.type(), "Target", relation.target());
        }
        parts.add(new PackagePart(path, "application/vnd.openxmlformats-package.relationships+xml", xml.close()));
    }

    /** @param type last words of an officeDocument relationship type */
    record PackageRelationship(String id, String type, String target) {
        static PackageRelationship office(String id, String type, String target) {
            return new PackageRelationship(id, OFFICE + "/" + type, target);
        }
    }

    /** Title, author and time, as file managers show them. */
    void addProperties(Document document) {
        OfficeXml xml = new OfficeXml();
        xml.open(
                "cp:coreProperties",
                "xmlns:cp",
                PACKAGE + "/metadata/core-properties",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:dcterms",
                "http://purl.org/dc/terms/",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance");
        xml.text("dc:title", document.title().replace("\n", ""));
        document.signature().ifPresent(signature -> xml.text("dc:creator", signature.office()));
        xml.text("dcterms:created", document.createdAt().toString(), "xsi:type", "dcterms:W3CDTF");
        parts.add(new PackagePart(
                "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", xml.close()));
    }

    /** @param main the part the file is about */
    void write(String main, OutputStream out) throws IOException {
        addRelations(
                "_rels/.rels",
                List.of(
                        PackageRelationship.office("rId1", "officeDocument", main),
                        new PackageRelationship(
                                "rId2", PACKAGE + "/relationships/metadata/core-properties", "docProps/core.xml")));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, "[Content_Types].xml", contentTypes());
            for (PackagePart part : parts) {
                put(zip, part.path(), part.xml());
            }
        }
        bytes.writeTo(out);
    }

    private String contentTypes() {
        OfficeXml xml = new OfficeXml();
        xml.open("Types", "xmlns", PACKAGE + "/content-types");
        xml.empty(
                "Default",
                "Extension",
                "rels",
                "ContentType",
                "application/vnd.openxmlformats-package.relationships+xml");
        xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
        for (PackagePart part : parts) {
            if (!part.path().endsWith(".rels")) {
                xml.empty("Override", "PartName", "/" + part.path(), "ContentType", part.type());
            }
        }
        return xml.close();
    }

    private void put(ZipOutputStream zip, String path, String xml) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        // Local time is what a zip keeps: no zone enters the bytes.
        entry.setTimeLocal(time.getYear() < 1980 ? LocalDateTime.of(1980, 1, 1, 0, 0) : time);
        zip.putNextEntry(entry);
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
