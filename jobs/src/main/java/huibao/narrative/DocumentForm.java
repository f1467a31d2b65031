package huibao.narrative;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** 文种: what kind of official paper a document is. Only one of the fifteen of the rules has a red head. */
public enum DocumentForm {
    /** Not one of the fifteen: goes up without a head. */
    BRIEF("汇报", false),
    /** Goes out to those below, under the office's red head. */
    CIRCULAR("通报", true);

    private final String word;
    private final boolean redHead;

    DocumentForm(String word, boolean redHead) {
        this.word = word;
        this.redHead = redHead;
    }

    public String word() {
        return word;
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
