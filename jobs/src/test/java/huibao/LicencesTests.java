package huibao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Every library the program is built with stands with its licence on the page of third-party licences. */
class LicencesTests {
    private static final Path ROOT = Path.of("..");

    @Test
    void eachLibraryUsedDirectlyHasItsLicenceListed() throws Exception {
        List<String> libraries = new ArrayList<>(libraries("jobs/pom.xml"));
        libraries.addAll(libraries("reports/pom.xml"));
        String page = Files.readString(ROOT.resolve("docs/third-party.md"));

        assertThat(libraries).hasSizeGreaterThan(20).contains("jasperreports", "spark-core_2.13");
        assertThat(libraries).filteredOn(name -> !name.startsWith("huibao-")).allSatisfy(name -> assertThat(page)
                .contains("`" + name + "`"));
    }

    @Test
    void theLicenceIsComplete() throws IOException {
        assertThat(Files.readString(ROOT.resolve("LICENSE")))
                .contains("Version 2.0, January 2004", "9. Accepting Warranty", "END OF TERMS AND CONDITIONS");
        assertThat(Files.readString(ROOT.resolve("pom.xml"))).contains("<name>Apache-2.0</name>");
    }

    private static List<String> libraries(String pom) throws Exception {
        Element project = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(ROOT.resolve(pom).toFile())
                .getDocumentElement();
        return children(children(project, "dependencies").get(0), "dependency").stream()
                .filter(library -> children(library, "scope").stream()
                        .noneMatch(scope -> scope.getTextContent().equals("test")))
                .map(library -> children(library, "artifactId").get(0).getTextContent())
                .toList();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
