package huibao.imports;

/** Generates numbers for labels that are not numbers, and remembers them, so that the office can find its case. */
interface OwnNumbers {
    long of(String space, String label);
}
