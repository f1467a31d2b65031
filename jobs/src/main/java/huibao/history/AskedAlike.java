package huibao.history;

import huibao.adhoc.AskedQuestion;
import huibao.edition.Edition;
import huibao.edition.EditionKey;
import huibao.request.QuestionRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Whether two editions answer the same question, so that they can be compared figure by figure. */
public record AskedAlike(Edition one, Edition other) {
    /** True for answers to questions; reports are identified by their folder. */
    public boolean areAnswers() {
        return new Reproduction(one).isAnswer() && new Reproduction(other).isAnswer();
    }

    /** The options in which the questions differ; empty if the same figures answer both. */
    public List<String> differences() {
        return areAnswers() ? ofQuestions() : ofReports();
    }

    private List<String> ofReports() {
        EditionKey a = one.key();
        EditionKey b = other.key();
        Map<String, Boolean> same = new LinkedHashMap<>();
        same.put("report", a.deliverable().equals(b.deliverable()));
        same.put("region", a.region().equals(b.region()));
        same.put("period", label(one).equals(label(other)) && isSameKind());
        return different(same);
    }

    /** Order, names and how many rows are shown make no other figures. */
    private List<String> ofQuestions() {
        AskedQuestion a = question(one);
        AskedQuestion b = question(other);
        Map<String, Boolean> same = new LinkedHashMap<>();
        same.put("region", one.key().region().equals(other.key().region()));
        same.put("measures", Set.copyOf(a.measures()).equals(Set.copyOf(b.measures())));
        same.put("by", Set.copyOf(a.by()).equals(Set.copyOf(b.by())));
        same.put("where", members(a).equals(members(b)));
        same.put("period", a.period().equals(b.period()) && isSameKind());
        same.put("compare", Set.copyOf(a.compare()).equals(Set.copyOf(b.compare())));
        same.put("campaign", a.campaign().equals(b.campaign()));
        return different(same);
    }

    private static AskedQuestion question(Edition edition) {
        return QuestionRequest.questionOf(edition.manifest().parameters().get(QuestionRequest.QUESTION));
    }

    private static String label(Edition edition) {
        return edition.manifest().period().label();
    }

    /** A month and the year that ends with it have one label. */
    private boolean isSameKind() {
        return one.manifest().period().kind().equals(other.manifest().period().kind());
    }

    private static Map<String, Set<String>> members(AskedQuestion question) {
        Map<String, Set<String>> members = new TreeMap<>();
        question.where().forEach((dimension, values) -> members.put(dimension, Set.copyOf(values)));
        return members;
    }

    private static List<String> different(Map<String, Boolean> same) {
        List<String> different = new ArrayList<>();
        same.forEach((name, is) -> {
            if (!is) {
                different.add(name);
            }
        });
        return different;
    }
}
