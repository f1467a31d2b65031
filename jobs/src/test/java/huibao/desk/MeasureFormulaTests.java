package huibao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.metric.Catalogue;
import huibao.metric.Measure;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Whoever has to explain a number reads how it is computed in the office's own words. */
class MeasureFormulaTests {
    private final Catalogue catalogue = Catalogue.load();

    @Test
    void termsHaveTheOfficesWords() {
        assertThat(formula("answer_rate", Locale.CHINESE)).isEqualTo("计数（状态：按期） ÷ 计数（状态：按期、超期办理、超期未办）");
        assertThat(formula("collective_persons", Locale.CHINESE))
                .isEqualTo("人数之和（信访形式：来访；来访规模：5—10人、11—20人、21—50人、51—100人、100人以上）");
        assertThat(formula("items", Locale.CHINESE)).isEqualTo("计数");
        assertThat(formula("answer_rate", Locale.ENGLISH))
                .isEqualTo("count(state = on_time) ÷ count(state = on_time | late | overdue)");
    }

    /** Kaplan and Meier have no other name. */
    @Test
    void noChineseFormulaHasACode() {
        for (Measure measure : catalogue.all()) {
            assertThat(MeasureFormula.of(measure.formula(), Locale.CHINESE).replace("Kaplan–Meier", ""))
                    .as(measure.name())
                    .doesNotContainPattern("[A-Za-z_]");
        }
    }

    private String formula(String name, Locale locale) {
        return MeasureFormula.of(catalogue.find(name).orElseThrow().formula(), locale);
    }
}
