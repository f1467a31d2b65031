package huibao.request;

import huibao.narrative.DocumentForm;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * How a document is written, beside what is in it.
 *
 * @param number 发文字号, such as 云信发〔2021〕5号; printed under a red head only
 * @param document names the office's own folder of the document, see {@link OfficeDocuments}; empty = as it comes with the
 *     program
 * @param officeText names what the office wrote for it, see {@link OfficeTexts}; empty = nothing of its own
 * @param signedOn 成文日期; empty = the day of the cut-off
 */
public record Manner(
        DocumentForm form,
        Optional<String> number,
        Optional<String> officeText,
        Optional<String> document,
        Optional<LocalDate> signedOn) {
    public static final String FORM = "form";
    public static final String NUMBER = "number";
    public static final String SIGNED_ON = "signed-on";
    public static final String OFFICE_TEXT = "office-text";
    public static final String DOCUMENT = "office-document";

    public Manner(DocumentForm form, Optional<String> number) {
        this(form, number, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A 汇报 as the program writes it. */
    public static Manner plain() {
        return new Manner(DocumentForm.BRIEF, Optional.empty());
    }

    public Manner withOfficeText(Optional<String> name) {
        return new Manner(form, number, name, document, signedOn);
    }

    public Manner withDocument(Optional<String> name) {
        return new Manner(form, number, officeText, name, signedOn);
    }

    public Manner signed(Optional<LocalDate> day) {
        return new Manner(form, number, officeText, document, day);
    }

    /** Default values are not added, so that a default report keeps its job identity when new options are added. */
    void addTo(Map<String, String> parameters) {
        if (form != DocumentForm.BRIEF) {
            parameters.put(FORM, form.word());
        }
        number.ifPresent(text -> parameters.put(NUMBER, text));
        signedOn.ifPresent(day -> parameters.put(SIGNED_ON, day.toString()));
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
                Optional.ofNullable(parameters.get(DOCUMENT)),
                Optional.ofNullable(parameters.get(SIGNED_ON)).map(LocalDate::parse));
    }
}
