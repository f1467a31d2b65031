package huibao.narrative;

import java.util.Optional;

/** The sentences of one edition, by the names under which a document places them. */
interface Sentences {
    /**
     * The sentence with its full stop; empty where it has nothing to say. What it leaves out because a figure is withheld
     * or missing is added to the omissions of the document.
     *
     * @param name one of {@link TemplateSentences#names}
     */
    Optional<SaidSentence> say(String name);
}
