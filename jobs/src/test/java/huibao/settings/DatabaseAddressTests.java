package huibao.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseAddressTests {
    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.example.org/office, , verify-full",
        "jdbc:postgresql://localhost.example.org/office, , verify-full",
        "'jdbc:postgresql://localhost,db.example.org/office', , verify-full",
        "jdbc:postgresql://127.0.0.1.example.org/office, , verify-full",
        "jdbc:postgresql://localhost/office, , prefer",
        "jdbc:postgresql://127.0.0.1:5432/office, , prefer",
        "jdbc:postgresql://[::1]:5432/office, , prefer",
        "jdbc:postgresql:office, , prefer",
        "jdbc:postgresql://db/office, prefer, prefer",
        "jdbc:postgresql://db/office, disable, disable",
        "jdbc:postgresql://db/office?sslmode=verify-full, prefer, verify-full",
        "jdbc:postgresql://localhost/office?sslmode=verify-full, , verify-full",
        "jdbc:postgresql://db/office?sslmode=disable, verify-ca, verify-ca",
        "jdbc:postgresql://db/office?sslmode=require, , require",
        "jdbc:postgresql://db/office?ssl=true, prefer, verify-full",
        "jdbc:postgresql://db/office?ssl, disable, verify-full",
        "jdbc:postgresql://db/office?sslmode=allow, , prefer"
    })
    void theStricterOfAddressAndSettingWins(String url, String setting, String mode) {
        assertThat(new DatabaseAddress(url).tlsMode(Optional.ofNullable(setting)))
                .isEqualTo(mode);
    }

    @Test
    void isShownWithoutItsParameters() {
        DatabaseAddress address = new DatabaseAddress("jdbc:postgresql://db/office?password=TopSecret");

        assertThat(address.shown()).isEqualTo("jdbc:postgresql://db/office");
        assertThat(address).hasToString("jdbc:postgresql://db/office");
        assertThat(address.refused()).containsExactly("password");
        assertThat(new DatabaseAddress("jdbc:postgresql://db/office?sslmode=require&connectTimeout=5").refused())
                .isEmpty();
    }
}
