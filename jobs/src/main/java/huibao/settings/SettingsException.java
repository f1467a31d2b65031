package huibao.settings;

import huibao.problem.Problem;
import huibao.problem.ProblemException;
import java.util.List;

/** Settings that cannot be in force; every problem of every place at once. */
public final class SettingsException extends ProblemException {
    private static final long serialVersionUID = 1L;

    public SettingsException(List<Problem> problems) {
        super(problems);
    }
}
