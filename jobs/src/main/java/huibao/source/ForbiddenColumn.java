package huibao.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why a column outside the contract is likely not to belong in statistics at all. Only explains: every column outside
 * the contract is refused, whatever it is called.
 */
enum ForbiddenColumn {
    PERSON(
            "(^|_)(xm|xfrxm|zjhm|zjlx|sfzh|sfz|sjh|sjhm|dh|dhhm|lxdh|lxfs|zz|dz|hjdz|csrq|xb|mz|mzdm|zy|zzmm|email|mail|tel|"
                    + "phone|mobile|fax|address|addr|idcard|passport|birth|birthday|birthdate|sex|gender|age|nation|"
                    + "ethnic|ethnicity|religion|occupation|photo|wechat|qq|ip|lat|lng|longitude|latitude)(_|$)"
                    + "|(person|petitioner|visitor|contact|card|id|cert)_?(id|no|num|number|key|name|code)$"
                    + "|姓名|证件|身份证|电话|手机|住址|地址|性别|民族|年龄|出生|职业|照片"),
    FREE_TEXT(
            "(^|_)(gkxx|gk|tsnr|nr|bz|remark|remarks|note|notes|comment|comments|memo|content|text|description|summary|"
                    + "title|subject|body|detail|details)(_|$)|概况|内容|备注|说明|摘要|标题"),
    CONTROL("(^|_)(wk|wkzt|zdry|zdrybz|tsry|yybz|yynr|yyr|stability|stabilitycontrol|control|keyperson|blacklist|risk|"
            + "warning|trace|track)(_|$)|稳控|重点人|扬言|包保|轨迹|画像|预警");

    private final Pattern names;

    ForbiddenColumn(String names) {
        this.names = Pattern.compile(names);
    }

    static Optional<ForbiddenColumn> of(String columnName) {
        String name = columnName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.names.matcher(name).find())
                .findFirst();
    }
}
