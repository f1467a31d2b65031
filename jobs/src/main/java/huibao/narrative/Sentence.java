package huibao.narrative;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence before it is said.
 *
 * @param name stable, for the list of omissions
 * @param opening said before the first part, such as 从信访形式看，
 * @param parts joined by ；; a part whose first clause cannot be said falls out whole
 */
record Sentence(String name, String opening, List<List<Clause>> parts, Lead lead) {
    Sentence {
        parts = parts.stream().map(List::copyOf).toList();
    }

    /** What happens when the first part cannot be said. */
    enum Lead {
        /** The others hang on it: no sentence. */
        NEEDED,
        /** The others stand alone. */
        FREE
    }

    static Sentence led(String name, String opening, List<List<Clause>> parts) {
        return new Sentence(name, opening, parts, Lead.NEEDED);
    }

    static Sentence listing(String name, String opening, List<List<Clause>> parts) {
        return new Sentence(name, opening, parts, Lead.FREE);
    }

    /** The sentence with its full stop, or empty; what falls out is added to {@code omissions}. */
    String say(List<Omission> omissions) {
        List<String> said = new ArrayList<>();
        for (List<Clause> part : parts) {
            String text = say(part, omissions);
            if (text.isEmpty() && said.isEmpty() && lead == Lead.NEEDED) {
                return "";
            }
            if (!text.isEmpty()) {
                said.add(text);
            }
        }
        return said.isEmpty() ? "" : opening + String.join("；", said) + "。";
    }

    private String say(List<Clause> part, List<Omission> omissions) {
        StringBuilder text = new StringBuilder();
        boolean standing = !part.isEmpty() && part.get(0) instanceof Clause.Said;
        for (Clause clause : part) {
            if (clause instanceof Clause.Unsaid unsaid) {
                omissions.add(new Omission(name, unsaid.figure(), unsaid.reason()));
            } else if (clause instanceof Clause.Said said && standing) {
                text.append(said.text());
            }
        }
        return text.toString();
    }
}
