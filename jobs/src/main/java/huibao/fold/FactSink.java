package huibao.fold;

/** Takes facts one by one; the fact is reused after the call. */
@FunctionalInterface
public interface FactSink {
    void accept(Fact fact);
}
