package huibao.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huibao.calendar.Role;
import huibao.figure.Figure;
import huibao.figure.FigureKey;
import huibao.figure.Figures;
import huibao.figure.Status;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureCsvTests {
    private static final LocalDate START = LocalDate.of(2021, 6, 1);
    private static final LocalDate END = LocalDate.of(2021, 7, 1);

    @TempDir
    Path folder;

    @Test
    void writesOneRowANumberAndReadsItBack() throws IOException {
        Path file = folder.resolve("figures.csv");
        Figures figures = new Figures(List.of(
                figure("f3", FigureKey.whole("letters", Role.CURRENT), "48", Optional.empty(), Status.OK),
                figure(
                        "f1",
                        FigureKey.of("answer_states", Role.YTD, "state", "late").with("region", "990121001"),
                        "7",
                        Optional.empty(),
                        Status.OK),
                figure("f2", FigureKey.whole("answer_rate", Role.CURRENT), "0.643800", Optional.of(47L), Status.OK),
                figure("f4", FigureKey.whole("online", Role.CURRENT), "3", Optional.empty(), Status.OK)
                        .suppressed()));

        FigureCsv.write(figures, file);

        assertThat(Files.readString(file))
                .isEqualTo(
                        """
                        figure_id,metric,dimensions,role,period_start,period_end,value,numerator,denominator,status
                        f2,answer_rate,,current,2021-06-01,2021-07-01,0.643800,47,73,ok
                        f1,answer_states,region=990121001;state=late,ytd,2021-06-01,2021-07-01,7,,,ok
                        f3,letters,,current,2021-06-01,2021-07-01,48,,,ok
                        f4,online,,current,2021-06-01,2021-07-01,,,,suppressed
                        """);
        assertThat(FigureCsv.read(file).all()).containsExactlyElementsOf(figures.all());
    }

    @Test
    void refusesACodeThatWouldBreakARow() {
        Figures figures = new Figures(List.of(
                figure("f1", FigureKey.of("letters", Role.YTD, "unit", "a,b"), "1", Optional.empty(), Status.OK)));

        assertThatThrownBy(() -> FigureCsv.write(figures, folder.resolve("figures.csv")))
                .hasMessageContaining("the row f1,letters,unit=a,b,ytd,");
    }

    @Test
    void namesTheLineThatIsNoRow() throws IOException {
        Path file = folder.resolve("figures.csv");
        FigureCsv.write(new Figures(List.of()), file);
        Files.writeString(file, Files.readString(file) + "f1,letters\n");

        assertThatThrownBy(() -> FigureCsv.read(file)).hasMessageContaining("line 2 has 2 fields. Expected 10");
    }

    private static Figure figure(String id, FigureKey key, String value, Optional<Long> numerator, Status status) {
        return new Figure(
                id, key, START, END, Optional.of(new BigDecimal(value)), numerator, numerator.map(n -> n + 26), status);
    }
}
