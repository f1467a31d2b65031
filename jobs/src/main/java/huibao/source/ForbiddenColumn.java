package huibao.source;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why a column does not belong in statistics at all, by its name in Chinese, pinyin or English. A source is refused for
 * every column outside the contract, and this only explains; an import is refused for these.
 */
public enum ForbiddenColumn {
    PERSON("(^|_)(xm|cym|xfr|lxr|xfrxm|lxrxm|bfyr|zjhm|zjh|zjlx|sfzh|sfzhm|sfz|sjh|sjhm|dh|dhhm|lxdh|lxfs|zz|dz|jtzz|"
            + "lxdz|hjd|hjdz|czd|czddz|csrq|csny|xb|nl|mz|mzdm|zy|gzdw|whcd|hyzk|zjxy|zzmm|cph|cphm|yhkh|yhzh|"
            + "yzbm|dzyx|wx|wxh|email|mail|tel|telephone|phone|mobile|cell|cellphone|fax|address|addr|"
            + "postcode|postal|zip|zipcode|idcard|idno|passport|birth|birthday|birthdate|dob|sex|gender|age|"
            + "nation|nationality|ethnic|ethnicity|religion|occupation|photo|portrait|fingerprint|signature|"
            + "wechat|weixin|qq|ip|mac|imei|lat|lng|lon|longitude|latitude|geo|gps|coordinates|username|nickname|"
            + "surname|petitioner|applicant|complainant|spouse|marital|salary|income|plate|licenseplate)(_|$)"
            + "|(^|_)(jtdz|hkszd|contact|owner|education|employer|school|ssn|resident_?id|work_?unit|political_?status)(_|$)"
            + "|(^|_)(xfr|lxr|fyr|dsr|tsr|jbr|bfyr|sfr|lfr|sqr|wtr|dlr)"
            + "(xm|xb|mz|nl|sfz|sfzh|sfzhm|zjh|zjhm|dh|sj|sjh|sjhm|lxfs|lxdh|dz|zz|jtzz|zy|gzdw|csrq|id|bh)(_|$)"
            + "|(^|_)(full|first|last|given|family|middle|contact|user|legal)_?name(_|$)"
            + "|(person|petitioner|visitor|contact|id|cert|identity|passport|card|license|licence|bank|account)_?"
            + "(id|no|num|number|key|name|code|card|account)$"
            + "|姓名|姓氏|名字|曾用名|英文名|别名|昵称|用户名|网名"
            + "|(信访|来信|来访|上访|走访|投诉|举报|检举|控告|申诉|反映|被反映|联系|经办|承办|登记|录入|受理|接待|接访|记录|审核|创建|修改|操作|联络|涉事|涉访|当事|署名|代理|"
            + "委托|法定代表|申请|求助|来电|牵头|领头|同行|同访|监护|负责|代表|填报|填表|责任|包案|关系|本)人(?!数|次|均|民)"
            + "|操作员|经办员|接线员|话务员|户主|亲属|家属|配偶|父亲|母亲|子女|家庭|签名"
            + "|证件|证照|证号|身份|社会信用代码|护照|通行证|驾驶证|驾照|军官证|士兵证|居住证|户口|残疾|伤残|疾病|病情|社保|社会保障|医保|学号|工号"
            + "|银行|卡号|账号|帐号|账户|帐户|开户|电话|手机|座机|宅电|传真|联系方式|联系号码|邮箱|电子邮件|邮编|邮政编码"
            + "|微信|qq|微博|抖音|住址|住所|地址|现住|暂住|村组|位置|居住|常住|户籍|籍贯|祖籍|出生地|门牌|小区|楼栋|房号|单元号"
            + "|性别|民族|年龄|出生|生日|职业|职称|工种|学校|工作单位|所在单位|就业|学历|文化程度|政治面貌|婚姻|婚否|宗教|信仰|国籍|收入|健康"
            + "|病史|血型|身高|照片|相片|头像|指纹|人脸|声纹|录音|录像|车牌|车辆|号牌|经度|纬度|坐标|定位"
            + "|(^|_)(ip|mac)地址?|设备号|设备id|登录名|密码"),
    FREE_TEXT("(^|_)(gkxx|gk|tsnr|nr|bz|bt|sqnr|remark|remarks|note|notes|comment|comments|memo|content|contents|text|"
            + "description|desc|summary|abstract|title|subject|body|detail|details|message|attachment|opinion)(_|$)"
            + "|(^|_)(complaint|narrative|story|keywords?)(_|$)|关键词|案情|概况|概要|概述|内容(?!分类|类别|类型|代码|编码)|备注|附注|备考|说明|摘要|标题|题目|主题|诉求|事由|正文|原文"
            + "|描述|详情|详细|简述|简介|梗概|留言|批示|评语|附件|材料|经过情况|意见(?!建议)"
            + "|(反映|基本|办理|处理|有关|具体|调查|主要)情况|事项名称|信访事项$|主要问题|反映问题|调查结论"),
    CONTROL("(^|_)(wk|wkzt|wkqk|zdry|zdrybz|tsry|yybz|yynr|yyr|stability|stabilitycontrol|control|keyperson|blacklist|"
            + "risk|risklevel|warning|trace|track)(_|$)|稳控|维稳|管控|重点人|特殊人|扬言|包保|轨迹|画像|预警|缠访|闹访|非访"
            + "|非正常上访|老户|人员类别|人员类型|人员标签|重点对象|思想动态|行踪|人员等级|风险|黑名单|失信|训诫|打击处理|劝返|接返");

    private final Pattern names;

    ForbiddenColumn(String names) {
        this.names = Pattern.compile(names);
    }

    /** @param columnName in any case and width, words joined in any way */
    public static Optional<ForbiddenColumn> of(String columnName) {
        String name = plain(columnName);
        return Arrays.stream(values())
                .filter(kind -> kind.names.matcher(name).find())
                .findFirst();
    }

    /** {@code Phone No.}, {@code phoneNo} and {@code ＰＨＯＮＥ－ＮＯ} are {@code phone_no}; Chinese stands without blanks. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT)
                .replaceAll("(?<=\\p{IsHan})[\\s\\p{Cf}*:]+(?=\\p{IsHan})", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "_");
    }
}
