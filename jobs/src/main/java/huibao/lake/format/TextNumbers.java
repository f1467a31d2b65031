package huibao.lake.format;

/** The numbers a reader wants to see in place of the texts of a file. Asked once for each text of a row group. */
@FunctionalInterface
public interface TextNumbers {
    /** @param column by its name in the item, its events or its evaluations */
    long number(String column, String text);
}
