package huibao.web.home;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that waits for the user.
 *
 * @param title of what it is about
 * @param detail why, or since when
 * @param path where it is done
 */
public record ToDo(String title, String detail, String path) {
    /** What is to be done, the most urgent first. */
    public enum ToDoKind {
        NOTE,
        RETURNED,
        FAILED,
        OVERDUE,
        TO_CHECK,
        TO_HAND_IN,
        /** The user's own note, which the clerk has not seen to. */
        OWN_NOTE,
        /** The user's own job, waiting or running. */
        OPEN_JOB;

        /** Word of the bundle. */
        public String word() {
            return "home.todo." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * All of one kind.
     *
     * @param shown the first of them
     * @param total how many there are
     * @param all page that lists them; empty where there is none
     */
    public record ToDoGroup(ToDoKind kind, List<ToDo> shown, int total, Optional<String> all) {
        static final int MOST = 5;

        static ToDoGroup of(ToDoKind kind, List<ToDo> todos, Optional<String> all) {
            return new ToDoGroup(kind, todos.subList(0, Math.min(MOST, todos.size())), todos.size(), all);
        }

        public int more() {
            return total - shown.size();
        }
    }
}
