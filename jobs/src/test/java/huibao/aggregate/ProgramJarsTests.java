package huibao.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramJarsTests {
    @TempDir
    Path folder;

    @Test
    void sendsTheProgramEverywhereAndSparkItselfToYarnOnly() throws IOException {
        ProgramJars jars = new ProgramJars(Files.createFile(folder.resolve("huibao.jar")));
        String uri = folder.toUri().toString();

        assertThat(jars.settings("spark://node:7077", Map.of())).isEqualTo(Map.of("spark.jars", uri + "huibao.jar"));
        assertThat(jars.settings("yarn", Map.of()))
                .isEqualTo(Map.of("spark.jars", uri + "huibao.jar", "spark.yarn.jars", uri + "lib/*.jar"));
    }

    @Test
    void sendsYarnTheLibrariesAsOneFileWhereTheBuildPackedThem() throws IOException {
        ProgramJars jars = new ProgramJars(Files.createFile(folder.resolve("huibao.jar")));
        Files.createFile(folder.resolve("lib.zip"));
        String uri = folder.toUri().toString();

        assertThat(jars.settings("yarn", Map.of()))
                .isEqualTo(Map.of("spark.jars", uri + "huibao.jar", "spark.yarn.archive", uri + "lib.zip"));
    }

    @Test
    void sendsWhatALakeOnS3NeedsWhereSparkIsNotSentWithIt() throws IOException {
        ProgramJars jars = new ProgramJars(Files.createFile(folder.resolve("huibao.jar")));
        Path s3 = Files.createDirectory(folder.resolve("s3"));
        Files.createFile(s3.resolve("b.jar"));
        Files.createFile(s3.resolve("a.jar"));
        String uri = folder.toUri().toString();

        assertThat(jars.settings("spark://node:7077", Map.of()))
                .isEqualTo(Map.of("spark.jars", uri + "huibao.jar," + uri + "s3/a.jar," + uri + "s3/b.jar"));
        assertThat(jars.settings("yarn", Map.of())).containsEntry("spark.jars", uri + "huibao.jar");
    }

    @Test
    void saysNothingAboutTheArchiveTheOfficeChose() throws IOException {
        assertThat(new ProgramJars(Files.createFile(folder.resolve("huibao.jar")))
                        .settings("yarn", Map.of("spark.yarn.archive", "hdfs:///spark.zip")))
                .containsOnlyKeys("spark.jars");
    }

    @Test
    void aProgramThatIsNoJarCannotBeSent() {
        assertThatThrownBy(() -> new ProgramJars(folder).settings("k8s://https://cluster", Map.of()))
                .hasMessage("Cannot send the program to the cluster: it runs from " + folder
                        + ". Expected a jar, as bin/huibao starts it");
    }
}
