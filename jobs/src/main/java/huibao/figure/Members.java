package huibao.figure;

import huibao.metric.Dimension;
import java.util.List;

/** The rows of a dimension in one edition. */
public interface Members {
    /** Codes by member number; one past the last is {@code unknown}. */
    List<String> codes(Dimension dimension);

    /** True for a member that is printed even where nothing is counted. */
    boolean isAlwaysPrinted(Dimension dimension, String code);
}
