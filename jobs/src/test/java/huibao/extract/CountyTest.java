package huibao.extract;

import huibao.source.EmbeddedSourceExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tests that extract from a county, new for each; the database is one for the class. */
abstract class CountyTest {
    @RegisterExtension
    static final EmbeddedSourceExtension database = EmbeddedSourceExtension.withSchema();

    @TempDir
    Path home;

    County county;

    @BeforeEach
    void beginCounty() {
        county = new County(database.database(), home);
    }
}
