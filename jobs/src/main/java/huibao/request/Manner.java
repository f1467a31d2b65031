package huibao.request;

import huibao.narrative.DocumentForm;
import java.util.Map;
import java.util.Optional;

/**
 * How a document is written, beside what is in it.
 *
 * @param number 发文字号, such as 云信发〔2021〕5号; printed under a red head only
 * @param document names the office's own folder of the document, see {@link OfficeDocuments}; empty = as it comes with the
 *     program
 * @param officeText names what the office wrote for it, see {@link OfficeTexts}; empty = nothing of its own
 */
public record Manner(
        DocumentForm form, Optional<String> number, Optional<String> officeText, Optional<String> document) {
    public static final String FORM = "form";
    public static final String NUMBER = "number";
    public static final String OFFICE_TEXT = "office-text";
    public static final String DOCUMENT = "office-document";

    public Manner(DocumentForm form, Optional<String> number) {
        this(form, number, Optional.empty(), Optional.empty());
    }

    /** A 汇报 as the program writes it. */
    public static Manner plain() {
        return new Manner(DocumentForm.BRIEF, Optional.empty());
    }

    public Manner withOfficeText(Optional<String> name) {
        return new Manner(form, number, name, document);
    }

    public Manner withDocument(Optional<String> name) {
        return new Manner(form, number, officeText, name);
    }

    /** Default values are not added, so that a default report keeps its job identity when new options are added. */
    void addTo(Map<String, String> parameters) {
        if (form != DocumentForm.BRIEF) {
            parameters.put(FORM, form.word());
        }
        number.ifPresent(text -> parameters.put(NUMBER, text));
        officeText.ifPresent(name -> parameters.put(OFFICE_TEXT, name));
        document.ifPresent(name -> parameters.put(DOCUMENT, name));
    }

    static Manner of(Map<String, String> parameters) {
        return new Manner(
                Optional.ofNullable(parameters.get(FORM))
                        .flatMap(DocumentForm::find)
                        .orElse(DocumentForm.BRIEF),
                Optional.ofNullable(parameters.get(NUMBER)),
                Optional.ofNullable(parameters.get(OFFICE_TEXT)),
                Optional.ofNullable(parameters.get(DOCUMENT)));
    }
}
