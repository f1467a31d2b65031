package huibao.narrative;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** 文种: what kind of official paper a document is. Only one of the fifteen of the rules has a red head. */
public enum DocumentForm {
    /** Not one of the fifteen: goes up without a head. */
    BRIEF("汇报", false, "下步工作措施"),
    /** Goes out to those below, under the office's red head. */
    CIRCULAR("通报", true, "下步工作要求");

    private final String word;
    private final boolean redHead;
    private final String outlook;

    DocumentForm(String word, boolean redHead, String outlook) {
        this.word = word;
        this.redHead = redHead;
        this.outlook = outlook;
    }

    public String word() {
        return word;
    }

    /** How the section on what comes next is headed: to those below it is a demand. */
    String outlook() {
        return outlook;
    }

    /** Whether those below read it, and not the office above. */
    public boolean goesDown() {
        return this == CIRCULAR;
    }

    public boolean hasRedHead() {
        return redHead;
    }

    public static Optional<DocumentForm> find(String word) {
        return Arrays.stream(values()).filter(form -> form.word.equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(DocumentForm::word).toList();
    }
}
