package huibao.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kinds of personal data that can be recognised by the form of a value. */
enum PersonalKind {
    IDENTITY_NUMBER(
            "(?<![\\d.])[1-8]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx](?!\\d)",
            Surety.CHECKED, PersonalKind::isIdentityNumber),
    OLD_IDENTITY_NUMBER("[1-8]\\d{5}[3-9]\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}", Surety.MOSTLY),
    MASKED_NUMBER("(?<![\\d.])\\d{3,10}[*＊xX]{3,}\\d{0,4}[\\dXx]?", Surety.ONCE),
    MOBILE_NUMBER("(?<![\\d.])(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}(?!\\d)", Surety.ONCE),
    PHONE_NUMBER("(?<![\\d.])[(（]?0\\d{2,3}[)）]?[-— ]?[2-9]\\d{6,7}(?!\\d)", Surety.SOME),
    EMAIL("[\\w.+-]+@[\\w-]+\\.[\\w.-]+", Surety.ONCE),
    BANK_CARD(
            "(?<![\\d.])(?:62|60|4\\d|5[1-5]|35|37|95)(?:[ -]?\\d){14,17}(?!\\d)",
            Surety.CHECKED,
            PersonalKind::isLuhn),
    /** Years that case numbers do not contain. */
    PASSPORT(
            "(?![A-Za-z]{1,2}20[0-4]\\d)(?:[Ee][A-Za-z]\\d{7}|[EeGg]\\d{8}|(?:[DdSsPp][EeAa]?)\\d{7,8})",
            Surety.MOSTLY),
    TRAVEL_PERMIT(
            "(?![A-Za-z]{1,2}20[0-4]\\d)(?:[HhMm]\\d{8}(?:\\d{2})?|[CcWw][A-Za-z0-9]\\d{7}|\\d{10}[(（][A-Z][)）]|[TtLl]\\d{8})",
            Surety.MOSTLY),
    HONG_KONG_IDENTITY("[A-Z]{1,2}\\d{6}[(（][\\dA][)）]", Surety.ONCE),
    TAIWAN_IDENTITY("(?![A-Za-z]{1,2}20[0-4]\\d)[A-Z][12]\\d{8}", Surety.MOSTLY),
    RESIDENCE_PERMIT("[A-Z]{3}\\d{12}", Surety.MOSTLY),
    MILITARY_CARD("\\p{IsHan}{1,3}字?第\\s?\\d{4,9}号?", Surety.SOME),
    VEHICLE_PLATE(
            "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使][A-HJ-NP-Z][·•.\\- ]?" + "[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳领]",
            Surety.ONCE),
    SOCIAL_CREDIT_CODE("9[1-9]\\d{6}[0-9A-HJ-NPQRTUWXY]{10}", Surety.MOSTLY),
    COORDINATES(
            "(?:东经|北纬|[NE])?\\s?\\d{1,3}\\.\\d{4,}°?\\s?[,，;/ ]\\s?(?:东经|北纬|[NE])?\\s?\\d{1,3}\\.\\d{4,}°?",
            Surety.ONCE),
    NETWORK_ADDRESS(
            "(?<![\\d.])(?:1\\d{2}|2[0-4]\\d|25[0-5]|10)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}(?![\\d.])"
                    + "|(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}|(?:[0-9A-Fa-f]{1,4}:){4,7}[0-9A-Fa-f]{1,4}"
                    + "|(?:[0-9A-Fa-f]{1,4}:){1,6}:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4})*",
            Surety.ONCE),
    SOCIAL_ACCOUNT(
            "(?i)wxid_\\w+|(?:微信|weixin|wechat|qq|微博)号?\\s?[:：]?\\s?[\\w-]{5,}|wx(?:号|\\s?[:：])\\s?[\\w-]{5,}|@\\w{4,}",
            Surety.ONCE),
    WEB_ADDRESS("https?://\\S+|www\\.\\S+\\.\\S+", Surety.ONCE),
    ADDRESS(
            "(?:路|街|巷|弄|胡同|大道)\\S{0,8}?[\\d一二三四五六七八九十百]+号|[\\dA-Za-z一二三四五六七八九十]+(?:号楼|栋|幢|座|单元|室)(?:\\S*[\\d]|$|\\s)"
                    + "|(?:村|社区|屯|庄)\\S{0,6}?[\\d一二三四五六七八九十]+(?:组|队|社|号|户)|\\p{IsHan}{2,}(?:小区|花园|公寓|家园|新村)\\S{0,6}\\d",
            Surety.FEW),
    COURT_CASE("[（(\\[]\\d{4}[）)\\]]\\S{1,12}?[民刑行执赔破]\\S{0,4}?第?\\d+号", Surety.ONCE),
    BIRTH("\\d{4}[年.-]\\d{1,2}月?\\S{0,4}(?:出生|生人|生$)|出生于|生于\\d{4}|\\d{1,3}(?:周)?岁", Surety.FEW),
    SEX("[男女]性?", Surety.MOSTLY),
    ETHNICITY("\\p{IsHan}{1,5}族|汉|回|满|藏|苗|彝|壮|蒙古|维吾尔|土家|朝鲜|布依|侗|瑶|白|哈尼|哈萨克|黎|傣|畲", Surety.MOSTLY),
    SCHOOLING("(?:文盲|小学|初中|高中|中专|技校|大专|专科|本科|大学|大学本科|硕士|博士|研究生|硕士研究生|博士研究生)(?:文化|学历|毕业|程度)*", Surety.MOSTLY),
    PARTY("群众|中共党员|党员|预备党员|共青团员|团员|民主党派|无党派人士?|民革党员", Surety.MOSTLY),
    MARRIAGE("已婚|未婚|离异|离婚|丧偶|再婚|初婚", Surety.MOSTLY),
    OCCUPATION("农民|工人|农民工|个体户?|个体工商户|教师|医生|司机|学生|无业|待业|退休|退休人员|自由职业|军人|退伍军人|公务员|职员", Surety.MOSTLY),
    RELATIONSHIP("父亲?|母亲?|丈夫|妻子?|配偶|儿子|女儿|长子|次子|长女|次女|兄弟?|姐妹?|本人|户主", Surety.MOSTLY),
    TITLED_NAME("\\p{IsHan}{1,3}(?:先生|女士|小姐|太太|大爷|大妈|阿姨|大叔|老人|同志|老师)(?:等\\d*[人名]?)?", Surety.SOME_WHOLE),
    MASKED_NAME("\\p{IsHan}{1,2}[*＊×○〇xX某]{1,3}\\p{IsHan}?(?:等\\d+[人名])?", Surety.SOME_WHOLE),
    DOTTED_NAME("\\p{IsHan}{2,8}[·•‧・]\\p{IsHan}{2,8}(?:等\\d+[人名])?", Surety.SOME_WHOLE),
    NAME(
            "(?:欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|令狐|夏侯|长孙|宇文|端木|南宫|[" + Surnames.COMMON
                    + "])\\p{IsHan}{1,2}(?<![镇乡村县区市省局委办院所队站厅部会社厂校园路街组室科股处心司类费案事业务程设源政育生法安利水房土地信访诉通监])"
                    + "(?:[、，, ]\\p{IsHan}{2,3})*(?:等\\d*[人名]?)?",
            Surety.MOSTLY),
    LATIN_NAME(
            "(?i)(?:(?:[BPMFDTNLGKHJQXZCSRYW]|Zh|Ch|Sh|A|O|E|Ou|Ai)[aeiouv]{0,3}(?:ng?|r)?)(?: ?(?:[BPMFDTNLGKHJQXZCSRYWbpmfdtnlgkhjqxzcsryw]|[Zz]h|[Cc]h|[Ss]h)[aeiouv]{1,3}(?:ng?)?){1,3}"
                    + "|(?:Mr|Ms|Mrs|Dr)\\.? [A-Z][a-z]+.*",
            Surety.MOSTLY),
    SENTENCE("(?s)(?=.{12,}).*\\p{IsHan}.*[，。；！？,;].*\\p{IsHan}.*", Surety.SOME_WHOLE),
    FREE_TEXT("(?s)(?=.{25,}).*[，。；！？、,;].*[\\p{IsHan}\\p{L}].*|(?s).{60,}", Surety.FEW);

    private final Pattern pattern;
    private final Surety surety;
    private final Predicate<String> check;

    PersonalKind(String pattern, Surety surety) {
        this(pattern, surety, value -> true);
    }

    PersonalKind(String pattern, Surety surety, Predicate<String> check) {
        this.pattern = Pattern.compile(pattern);
        this.surety = surety;
        this.check = check;
    }

    /** How many values of a column must match. */
    enum Surety {
        /** Unmistakable: one match anywhere in a cell is enough. */
        ONCE(0, Matcher::find),
        /** Some values match by chance. */
        FEW(0.02, Matcher::find),
        SOME(0.1, Matcher::find),
        /** The whole cell must match, in some cells. */
        SOME_WHOLE(0.1, Matcher::matches),
        /** Other data match, too: the whole cell must match, in most cells. */
        MOSTLY(0.4, Matcher::matches),
        /**
         * Numbers with a check digit, which one in ten or eleven other numbers passes by chance: a share of
         * those of the right form must pass.
         */
        CHECKED(0.3, Matcher::find);

        private final double share;
        private final Predicate<Matcher> match;

        Surety(double share, Predicate<Matcher> match) {
            this.share = share;
            this.match = match;
        }
    }

    /** Whether the value has the form; the check digit is not looked at. */
    boolean resembles(String value) {
        return surety.match.test(pattern.matcher(value));
    }

    boolean fits(String value) {
        if (surety != Surety.CHECKED) {
            return resembles(value);
        }
        Matcher matcher = pattern.matcher(value);
        return matcher.find() && check.test(matcher.group());
    }

    /** Whether a single value is enough. */
    boolean isSure() {
        return surety == Surety.ONCE;
    }

    /** @param resembling values that look so @param fitting of them those that pass the check @param all values that are not blank */
    boolean isFound(long resembling, long fitting, long all) {
        if (fitting == 0) {
            return false;
        }
        return fitting >= surety.share * (surety == Surety.CHECKED ? resembling : all);
    }

    /** GB 11643. Numbers of cases look so as well, with a year of our time where the year of birth stands. */
    private static boolean isIdentityNumber(String value) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (value.charAt(i) - '0') * weights[i];
        }
        // No case number contains a year of the last century.
        return isDay(value.substring(6, 14))
                && (value.startsWith("19", 6)
                        || "10X98765432".charAt(sum % 11) == Character.toUpperCase(value.charAt(17)));
    }

    private static boolean isDay(String digits) {
        try {
            LocalDate.of(
                    Integer.parseInt(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(4, 6)),
                    Integer.parseInt(digits.substring(6)));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** ISO/IEC 7812. */
    private static boolean isLuhn(String number) {
        String digits = number.replaceAll("[ -]", "");
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 1 ? digit * 2 : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }
}
