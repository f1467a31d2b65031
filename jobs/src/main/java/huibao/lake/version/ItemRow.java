package huibao.lake.version;

/**
 * A row of an item file: numbers, days since 1970, microseconds since 1970, {@link TextNumbers} for texts, 0 and 1 for no
 * and yes, {@link LakeColumn#NULL} for nothing. Columns by their place in the {@link ItemColumns} asked for.
 */
public interface ItemRow {
    long itemId();

    /** Of the histories read together, the one it is from. */
    int history();

    /** Within its history: a higher number is a newer version of an item. */
    int generation();

    long cell(int column);

    int events();

    long event(int event, int column);

    int evaluations();

    long evaluation(int evaluation, int column);
}
