package huibao;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * {@code mvn test} runs the tests that need no server, cluster or process of their own; the others bear the tag {@code system} and
 * run in {@code mvn verify}.
 */
class TierTests {
    private static final Set<String> SYSTEM = Set.of(
            "huibao.source.EmbeddedServer",
            "huibao.source.EmbeddedSourceExtension",
            "huibao.source.EmbeddedSource",
            "huibao.aggregate.CountingEngine",
            "huibao.cluster.Node",
            "huibao.cli.CommandRun",
            "java.lang.ProcessBuilder");

    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("huibao");

    @Test
    void whatStartsAServerOrAProcessBearsTheTag() {
        Set<String> untagged = TESTS.stream()
                .filter(test -> test.getSimpleName().endsWith("Tests"))
                .filter(test -> !isTagged(test))
                .filter(TierTests::needsASystem)
                .map(JavaClass::getName)
                .collect(toCollection(TreeSet::new));
        assertThat(untagged).as("tests that need @Tag(\"system\")").isEmpty();
    }

    private static boolean isTagged(JavaClass test) {
        List<JavaClass> all = test.getClassHierarchy();
        return all.stream().anyMatch(one -> one.isAnnotatedWith(Tag.class));
    }

    /** By way of the helpers of tests, too, but not through the program: what it could start is not started by every test of it. */
    private static boolean needsASystem(JavaClass test) {
        Set<JavaClass> seen = new HashSet<>();
        Deque<JavaClass> open = new ArrayDeque<>(List.of(test));
        while (!open.isEmpty()) {
            JavaClass one = open.pop();
            if (SYSTEM.contains(one.getName())) {
                return true;
            }
            if (TESTS.contain(one.getName()) && seen.add(one)) {
                one.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .forEach(open::push);
            }
        }
        return false;
    }
}
