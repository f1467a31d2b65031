package huibao.narrative;

import huibao.figure.Audience;
import huibao.figure.Comparison;
import huibao.figure.Figure;
import huibao.figure.Figures;
import huibao.figure.RateWords;
import huibao.metric.Breakdown;
import huibao.metric.Catalogue;
import huibao.metric.Measure;
import huibao.narrative.OfficeMarkdown.MarkdownKind;
import huibao.problem.Problem;
import huibao.reports.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;

/**
 * What the office writes itself: a Markdown file per section, paragraphs apart by an empty line or begun with 　　, {@code ##}
 * before a heading, figures as placeholders.
 */
public final class OfficeText {
    /** The sections of a briefing an office can write to. */
    public enum OfficeSection {
        PRACTICE("practice.md"),
        PROBLEMS("problems.md"),
        MEASURES("measures.md");

        private final String file;

        OfficeSection(String file) {
            this.file = file;
        }

        /** The name of its file in the office's folder. */
        public String file() {
            return file;
        }
    }

    private final Map<OfficeSection, String> markdown;

    /** @param markdown by section; a section that is not there has no text of the office */
    public OfficeText(Map<OfficeSection, String> markdown) {
        this.markdown = new TreeMap<>(markdown);
    }

    public static OfficeText none() {
        return new OfficeText(Map.of());
    }

    boolean has(OfficeSection part) {
        return markdown.containsKey(part);
    }

    /** What can never be printed or filled, with file and line; to be asked before anything is run. */
    public List<Problem> problems(Catalogue catalogue) {
        List<Problem> problems = new ArrayList<>();
        markdown.forEach((part, text) -> {
            problems.addAll(OfficeMarkdown.read(part.file(), text).problems());
            List<String> lines = text.lines().toList();
            for (int line = 0; line < lines.size(); line++) {
                String place = part.file() + ":" + (line + 1);
                for (String inside : placeholders(lines.get(line))) {
                    Placeholder.parse(inside)
                            .problem(catalogue)
                            .ifPresent(problem -> problems.add(Problem.of("text.placeholder", place, inside, problem)));
                }
                String rest = Placeholder.PATTERN.matcher(lines.get(line)).replaceAll("");
                if (rest.contains("{{") || rest.contains("}}")) {
                    problems.add(Problem.of("text.at", place, Problem.of("text.placeholder-open")));
                }
            }
        });
        return problems;
    }

    /** Words that claim more than the figures beside them show, with file and line: told, and printed all the same. */
    public List<Problem> warnings(Catalogue catalogue, Figures figures) {
        UniversalWords words = new UniversalWords(catalogue, figures);
        return markdown.entrySet().stream()
                .flatMap(part -> OfficeMarkdown.read(part.getKey().file(), part.getValue()).pieces().stream()
                        .flatMap(piece ->
                                words.warnings(part.getKey().file() + ":" + piece.line(), piece.text()).stream()))
                .toList();
    }

    /** The tables its placeholders are cells of, so that they are counted. */
    public List<Breakdown> asked(Catalogue catalogue) {
        return markdown.values().stream()
                .flatMap(text -> placeholders(text).stream())
                .flatMap(inside -> Placeholder.parse(inside).asked(catalogue).stream())
                .distinct()
                .toList();
    }

    private static List<String> placeholders(String text) {
        return Placeholder.PATTERN
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** A heading, or a paragraph with its figures. */
    record FilledPart(MarkdownKind kind, Block.Paragraph said) {}

    /**
     * Headings and paragraphs of a section, filled; a sentence with a withheld or missing figure falls out, and a heading
     * with nothing left below it.
     */
    List<FilledPart> filled(
            OfficeSection part, Catalogue catalogue, Figures figures, RateWords rates, List<Omission> omissions) {
        List<FilledPart> parts = new ArrayList<>();
        for (OfficeMarkdown.MarkdownBlock piece : OfficeMarkdown.read(part.file(), markdown.getOrDefault(part, ""))
                .pieces()) {
            SaidSentence said =
                    switch (piece.kind()) {
                        case HEADING -> SaidSentence.of(piece.text());
                        case PARAGRAPH -> filled(part, piece.text(), catalogue, figures, rates, omissions);
                    };
            if (piece.kind() == MarkdownKind.HEADING) {
                dropHeading(parts);
            }
            if (!said.text().isEmpty()) {
                parts.add(new FilledPart(piece.kind(), said.paragraph()));
            }
        }
        dropHeading(parts);
        return parts;
    }

    /** Its paragraphs as they would be printed with these figures; a sentence whose figure is missing is left out. */
    public List<String> preview(OfficeSection part, Catalogue catalogue, Figures figures) {
        return filled(part, catalogue, figures, new RateWords(Audience.INTERNAL), new ArrayList<>()).stream()
                .map(one -> one.said().text())
                .toList();
    }

    /** Removes a heading with nothing below it. */
    private static void dropHeading(List<FilledPart> parts) {
        if (!parts.isEmpty() && parts.get(parts.size() - 1).kind() == MarkdownKind.HEADING) {
            parts.remove(parts.size() - 1);
        }
    }

    private static SaidSentence filled(
            OfficeSection part,
            String text,
            Catalogue catalogue,
            Figures figures,
            RateWords rates,
            List<Omission> omissions) {
        SaidSentence filled = SaidSentence.of("");
        for (String sentence : text.split("(?<=。)")) {
            List<Omission> missing = missing(part, sentence, figures);
            omissions.addAll(missing);
            if (missing.isEmpty()) {
                filled = filled.and(filled(sentence, catalogue, figures, rates));
            }
        }
        return filled;
    }

    private static SaidSentence filled(String sentence, Catalogue catalogue, Figures figures, RateWords rates) {
        StringBuilder text = new StringBuilder();
        List<SaidSentence.SentenceNumber> numbers = new ArrayList<>();
        Matcher found = Placeholder.PATTERN.matcher(sentence);
        int end = 0;
        while (found.find()) {
            Figure figure =
                    figures.find(Placeholder.parse(found.group(1)).key()).orElseThrow();
            int start = text.append(sentence, end, found.start()).length();
            text.append(printed(figure, catalogue.measure(figure.metric()), rates));
            numbers.add(new SaidSentence.SentenceNumber(start, text.length(), figure.id()));
            end = found.end();
        }
        return new SaidSentence(text.append(sentence.substring(end)).toString(), numbers);
    }

    private static List<Omission> missing(OfficeSection part, String sentence, Figures figures) {
        List<Omission> missing = new ArrayList<>();
        Matcher found = Placeholder.PATTERN.matcher(sentence);
        while (found.find()) {
            Placeholder placeholder = Placeholder.parse(found.group(1));
            Optional<Figure> figure = figures.find(placeholder.key());
            if (figure.filter(Figure::isPrintable).isEmpty()) {
                Comparison.Missing reason = Comparison.Missing.in(figure).orElse(Comparison.Missing.NOT_COMPUTABLE);
                missing.add(new Omission(part.file(), placeholder.key(), reason));
            }
        }
        return missing;
    }

    /** As sentences print it. */
    private static String printed(Figure one, Measure measure, RateWords rates) {
        return measure.unit().equals(Printed.PERCENT)
                ? rates.inText(one, measure.wording().of().orElse("件"))
                : Printed.count(one.value().orElseThrow());
    }
}
