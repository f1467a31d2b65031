package huibao.imports;

import static org.assertj.core.api.Assertions.assertThat;

import huibao.source.ForbiddenColumn;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns that say something about persons are known by their names and by what stands in them; others are left in peace. */
class PersonalDataTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "姓名",
                "信访人",
                "信访人姓名",
                "姓 名",
                "曾用名",
                "联系人",
                "经办人",
                "法定代表人",
                "证件号码",
                "证件类型",
                "身份证",
                "居民身份证号",
                "护照号",
                "港澳通行证",
                "军官证号",
                "驾驶证号",
                "社保卡号",
                "银行卡号",
                "开户行",
                "联系电话",
                "手 机",
                "手机号码",
                "座机",
                "传真",
                "电子邮箱",
                "微信号",
                "QQ号",
                "住址",
                "家庭住址",
                "通讯地址",
                "户籍地",
                "居住地详址",
                "门牌号",
                "邮政编码",
                "性别",
                "民族",
                "年龄",
                "出生日期",
                "出生年月",
                "职业",
                "工作单位",
                "文化程度",
                "政治面貌",
                "婚姻状况",
                "宗教信仰",
                "国籍",
                "照片",
                "签名",
                "车牌号",
                "经度",
                "定位",
                "IP地址",
                "概况信息",
                "投诉内容",
                "诉求",
                "事由",
                "备注",
                "处理意见",
                "领导批示",
                "标题",
                "反映情况",
                "附件",
                "稳控状态",
                "重点人员",
                "扬言标志",
                "包保责任人",
                "人员类别",
                "xm",
                "xfrdh",
                "lxrdh",
                "hkszd",
                "work_unit",
                "ssn",
                "证照号码",
                "接访人",
                "案情",
                "思想动态",
                "xfrxm",
                "zjhm",
                "sfzh",
                "lxdh",
                "sjhm",
                "jtzz",
                "csrq",
                "gkxx",
                "tsnr",
                "name_of_contact_name",
                "fullName",
                "Full Name",
                "Phone No.",
                "mobile",
                "idCard",
                "ID Number",
                "e-mail",
                "address",
                "dateOfBirth_birthdate",
                "gender",
                "remarks",
                "ＰＨＯＮＥ",
                "petitioner_id",
                "home_address",
                "description"
            })
    void aColumnAboutPersonsIsRefusedByItsName(String header) {
        assertThat(ForbiddenColumn.of(header)).as(header).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "信访件编号",
                "信访形式",
                "信访日期",
                "登记时间",
                "登记机构",
                "登记机构名称",
                "登记机构级别",
                "信访人数",
                "来访人次",
                "涉及人数",
                "问题属地",
                "内容分类",
                "内容分类代码",
                "信访目的",
                "初重标志",
                "原信访件编号",
                "涉法涉诉",
                "纳入统计",
                "受理时间",
                "转送时间",
                "责任单位",
                "责任单位代码",
                "限办截止",
                "答复时间",
                "办结时间",
                "化解情况",
                "责任单位评价",
                "评价时间",
                "更新时间",
                "批次号",
                "区划代码",
                "区划名称",
                "机构名称",
                "职务名称",
                "专项行动",
                "流水号",
                "办理方式",
                "是否联名信",
                "热点问题",
                "交办层次",
                "name",
                "region_code",
                "item_id",
                "registered_at",
                "persons",
                "xfjbh",
                "xfxs",
                "djsj",
                "wtsddm",
                "xfrs",
                "xbjzsj",
                "bjgccbz",
                "cfxfbz",
                "xfjzt"
            })
    void aColumnAboutWorkIsNot(String header) {
        assertThat(ForbiddenColumn.of(header)).as(header).isEmpty();
    }

    /** None of these belongs to anybody: check digits are computed for numbers made up here. */
    private static Stream<Arguments> personal() {
        return Stream.of(
                Arguments.of(
                        List.of(identity("99010119850302001"), identity("99010119900512104")),
                        PersonalKind.IDENTITY_NUMBER),
                Arguments.of(List.of("件" + identity("11010119850302001") + "号"), PersonalKind.IDENTITY_NUMBER),
                Arguments.of(List.of("110101850302001", "110101700512104"), PersonalKind.OLD_IDENTITY_NUMBER),
                Arguments.of(List.of("110101********0013"), PersonalKind.MASKED_NUMBER),
                Arguments.of(List.of("138****8000"), PersonalKind.MASKED_NUMBER),
                Arguments.of(List.of("A1", "A2", "电话13800138000"), PersonalKind.MOBILE_NUMBER),
                Arguments.of(List.of("+86 138-0013-8000"), PersonalKind.MOBILE_NUMBER),
                Arguments.of(List.of("0551-62345678", "055162345678"), PersonalKind.PHONE_NUMBER),
                Arguments.of(List.of("someone@example.org"), PersonalKind.EMAIL),
                Arguments.of(List.of(luhn("621700000000000000"), luhn("621700000000000012")), PersonalKind.BANK_CARD),
                Arguments.of(List.of("E12345678", "EA1234567"), PersonalKind.PASSPORT),
                Arguments.of(List.of("H12345678", "M87654321"), PersonalKind.TRAVEL_PERMIT),
                Arguments.of(List.of("A123456(7)"), PersonalKind.HONG_KONG_IDENTITY),
                Arguments.of(List.of("A123456789", "B223456789"), PersonalKind.TAIWAN_IDENTITY),
                Arguments.of(List.of("军字第1234567号", "军字第7654321号"), PersonalKind.MILITARY_CARD),
                Arguments.of(List.of("京A12345", "C1"), PersonalKind.VEHICLE_PLATE),
                Arguments.of(List.of("粤B·D12345"), PersonalKind.VEHICLE_PLATE),
                Arguments.of(List.of("91110000MA00000000", "92110000MA00000001"), PersonalKind.SOCIAL_CREDIT_CODE),
                Arguments.of(List.of("117.2830,31.8612"), PersonalKind.COORDINATES),
                Arguments.of(List.of("192.168.1.20"), PersonalKind.NETWORK_ADDRESS),
                Arguments.of(List.of("00:1B:44:11:3A:B7"), PersonalKind.NETWORK_ADDRESS),
                Arguments.of(List.of("wxid_a1b2c3d4"), PersonalKind.SOCIAL_ACCOUNT),
                Arguments.of(List.of("QQ：12345678"), PersonalKind.SOCIAL_ACCOUNT),
                Arguments.of(List.of("云桥镇人民路12号"), PersonalKind.ADDRESS),
                Arguments.of(List.of("幸福小区3栋2单元501室"), PersonalKind.ADDRESS),
                Arguments.of(List.of("柳溪镇张庄村三组"), PersonalKind.ADDRESS),
                Arguments.of(List.of("（2021）皖0121民初1234号"), PersonalKind.COURT_CASE),
                Arguments.of(List.of("1985年3月出生"), PersonalKind.BIRTH),
                Arguments.of(List.of("男", "女", "女"), PersonalKind.SEX),
                Arguments.of(List.of("汉族", "回族"), PersonalKind.ETHNICITY),
                Arguments.of(List.of("初中", "大专"), PersonalKind.SCHOOLING),
                Arguments.of(List.of("群众", "中共党员"), PersonalKind.PARTY),
                Arguments.of(List.of("已婚", "离异"), PersonalKind.MARRIAGE),
                Arguments.of(List.of("农民", "退休"), PersonalKind.OCCUPATION),
                Arguments.of(List.of("张先生", "李女士"), PersonalKind.TITLED_NAME),
                Arguments.of(List.of("张某某", "李*"), PersonalKind.MASKED_NAME),
                Arguments.of(List.of("阿依·古丽"), PersonalKind.DOTTED_NAME),
                Arguments.of(List.of("张三", "李小四", "欧阳五五", "王六等5人"), PersonalKind.NAME),
                Arguments.of(List.of("Zhang San", "Li Xiaosi"), PersonalKind.LATIN_NAME),
                Arguments.of(List.of("反映该镇某处道路损坏，多次联系无人修理，请求尽快修复并答复。"), PersonalKind.SENTENCE),
                Arguments.of(List.of("某".repeat(70)), PersonalKind.FREE_TEXT),
                Arguments.of(List.of("340121198503020013", "340121197005121046"), PersonalKind.IDENTITY_NUMBER),
                Arguments.of(List.of("6217 0000 0000 0000 001", "6222021234567890128"), PersonalKind.BANK_CARD),
                Arguments.of(List.of("fe80::1:2:3:4"), PersonalKind.NETWORK_ADDRESS),
                Arguments.of(List.of("ZHANG SAN", "LI SI"), PersonalKind.LATIN_NAME),
                Arguments.of(List.of("汉", "回", "满"), PersonalKind.ETHNICITY),
                Arguments.of(List.of("小学文化", "高中文化"), PersonalKind.SCHOOLING));
    }

    @ParameterizedTest
    @MethodSource("personal")
    void aColumnAboutPersonsIsRefusedByTheLookOfItsValues(List<String> values, PersonalKind kind) {
        ColumnLook look = new ColumnLook();
        values.forEach(look::add);
        assertThat(look.found()).as(values.toString()).contains(kind);
    }

    private static Stream<List<String>> work() {
        return Stream.of(
                numbers("34012120210614%04d"),
                numbers("YQ2021-%05d"),
                numbers("WX2021060%05d"),
                numbers("W2021%04d"),
                numbers("E2021%04d"),
                numbers("340121210614%03d"),
                numbers("2021061400%03d"),
                numbers("%d"),
                numbers("44362.1388888%03d"),
                List.of("来信", "来访", "网上信访", "来电", "走访", "联名信"),
                List.of("云桥镇", "柳溪镇", "松坪镇", "北岗乡", "高新区", "金融中心", "江北街道"),
                List.of("县住建局", "县人社局", "县信访局", "公安局", "教育局", "柳溪镇人民政府"),
                List.of("城乡建设", "劳动社保", "自然资源", "农村农业", "金融", "林业", "教育", "卫生计生", "交通运输", "政法", "民政"),
                List.of("县委书记", "县长", "常务副县长", "县委副书记", "政法委书记"),
                List.of("2021-06-14 09:30:00", "2021/6/14", "2021年6月14日"),
                List.of("满意", "基本满意", "不满意", "超期未评价"),
                List.of("化解", "未化解", "办结"),
                List.of("是", "否"),
                List.of("990121", "990121001", "01", "0101", "A0101", "B01", "X990121"));
    }

    @ParameterizedTest
    @MethodSource("work")
    void aColumnAboutWorkIsNotRefusedByItsValues(List<String> values) {
        ColumnLook look = new ColumnLook();
        values.forEach(look::add);
        assertThat(look.found()).isEmpty();
    }

    private static List<String> numbers(String format) {
        return IntStream.rangeClosed(1, 500)
                .mapToObj(i -> String.format(format, i))
                .toList();
    }

    private static String identity(String first17) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        String digits = first17.replaceFirst("^9", "1");
        int sum = IntStream.range(0, 17)
                .map(i -> (digits.charAt(i) - '0') * weights[i])
                .sum();
        return digits + "10X98765432".charAt(sum % 11);
    }

    private static String luhn(String digits) {
        for (int last = 0; last < 10; last++) {
            String number = digits + last;
            int sum = 0;
            for (int i = 0; i < number.length(); i++) {
                int digit = number.charAt(number.length() - 1 - i) - '0';
                sum += i % 2 == 0 ? digit : (digit * 2) / 10 + (digit * 2) % 10;
            }
            if (sum % 10 == 0) {
                return number;
            }
        }
        throw new AssertionError("one of ten digits fits");
    }
}
