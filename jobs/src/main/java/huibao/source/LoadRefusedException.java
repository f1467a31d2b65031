package huibao.source;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import java.util.List;
import java.util.stream.Stream;

/** A folder of CSVs was not loaded; the database is as it was before. */
public final class LoadRefusedException extends ProblemException {
    private static final long serialVersionUID = 1L;

    private final transient List<LoadProblem> places;

    LoadRefusedException(Object what, List<LoadProblem> places, long more) {
        super(Stream.of(
                        Stream.of(Problem.of("load.refused", what)),
                        places.stream().map(one -> Problem.of("load.item", one.told())),
                        Stream.of(Problem.of("load.more", Long.toString(more))).limit(more > 0 ? 1 : 0))
                .flatMap(one -> one)
                .toList());
        this.places = List.copyOf(places);
    }

    /** In the order of files and lines; the first ones only, if there are very many. */
    public List<LoadProblem> places() {
        return places;
    }

    /** Whether files or columns are not those of the contract, rather than some values. */
    public boolean isBreach() {
        return places.stream().anyMatch(LoadProblem::isOfContract);
    }
}
