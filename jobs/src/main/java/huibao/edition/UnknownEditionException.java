package huibao.edition;

import java.util.List;

/** An edition is asked for that is not there, or by a name that several have. */
public final class UnknownEditionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownEditionException(String name, List<EditionKey> found) {
        super("Cannot tell which edition is meant: " + name
                + (found.isEmpty() ? " is none" : " could be any of " + found)
                + ". Expected one that huibao editions lists: its folder, all of its name, or the end of it");
    }
}
