package huibao.pipeline;

import huibao.narrative.DocumentForm;
import java.util.Optional;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

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
    static final String FORM = "form";
    static final String NUMBER = "number";
    static final String OFFICE_TEXT = "office-text";
    static final String DOCUMENT = "office-document";

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

    Manner withDocument(Optional<String> name) {
        return new Manner(form, number, officeText, name);
    }

    /** What is as usual is not named, so that the usual report is the same job whatever else there may be. */
    void addTo(JobParametersBuilder parameters) {
        if (form != DocumentForm.BRIEF) {
            parameters.addString(FORM, form.word());
        }
        number.ifPresent(text -> parameters.addString(NUMBER, text));
        officeText.ifPresent(name -> parameters.addString(OFFICE_TEXT, name));
        document.ifPresent(name -> parameters.addString(DOCUMENT, name));
    }

    static Manner of(JobParameters parameters) {
        return new Manner(
                Optional.ofNullable(parameters.getString(FORM))
                        .flatMap(DocumentForm::find)
                        .orElse(DocumentForm.BRIEF),
                Optional.ofNullable(parameters.getString(NUMBER)),
                Optional.ofNullable(parameters.getString(OFFICE_TEXT)),
                Optional.ofNullable(parameters.getString(DOCUMENT)));
    }
}
