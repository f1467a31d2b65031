package huibao.imports;

/** Numbers made for labels of the office that are no numbers. Remembers them, so that the office finds its case again. */
interface OwnNumbers {
    long of(String space, String label);
}
