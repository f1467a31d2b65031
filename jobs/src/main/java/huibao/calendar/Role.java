package huibao.calendar;

import java.util.List;

/** The part a period plays beside the reported one; the code stands in {@code figures.csv}. */
public enum Role {
    CURRENT("current"),
    PREVIOUS("previous"),
    SAME_LAST_YEAR("same_last_year"),
    YTD("ytd"),
    YTD_LAST_YEAR("ytd_last_year"),
    /** What evaluations of single units and places are counted in: months have too few. */
    LAST_12_MONTHS("last_12_months");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Those that the tables of an edition have, beside which the last twelve months stand for a few measures alone. */
    public static List<Role> ofTables() {
        return List.of(CURRENT, PREVIOUS, SAME_LAST_YEAR, YTD, YTD_LAST_YEAR);
    }

    /** The role a figure of this role is compared from: year to date for its last year, else the current period. */
    public Role base() {
        return this == YTD || this == YTD_LAST_YEAR ? YTD : CURRENT;
    }

    public boolean isComparison() {
        return this == PREVIOUS || this == SAME_LAST_YEAR || this == YTD_LAST_YEAR;
    }
}
