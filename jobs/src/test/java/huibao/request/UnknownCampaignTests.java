package huibao.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class UnknownCampaignTests {
    @Test
    void namesThoseThereAre() {
        assertThat(told(List.of("QL2019", "SCZ2021"))).isEqualTo("没有这个专项：XX。应为 [QL2019、SCZ2021] 之一");
    }

    /** An office without campaigns has nothing to choose from. */
    @Test
    void saysWhereThereAreNone() {
        assertThat(told(List.of())).contains("campaign 没有记录", "请由数据源提供").doesNotContain("[]", "之一");
    }

    private static String told(List<String> known) {
        return new UnknownCampaignException("XX", known).problems().get(0).in(Locale.SIMPLIFIED_CHINESE);
    }
}
