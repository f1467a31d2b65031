package huibao.lake.format;

/** Which slots of a page hold a value: Parquet's repetition and definition levels for the columns of one group. */
interface Levels {
    /** Values and absent values together. */
    int slots();

    /** Writes the levels of one column before its values. @param count of {@code values} in the page, nulls included */
    void write(PageBytes page, long[] values, int count, LakeColumn column);
}
