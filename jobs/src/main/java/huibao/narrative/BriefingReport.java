package huibao.narrative;

import huibao.calendar.Role;
import huibao.figure.Figures;
import huibao.lake.CodeTables;
import huibao.reports.Block;
import huibao.reports.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 专项行动情况汇报, or 通报: what was done, what the figures show to be wanting, what will be done about each. */
public final class BriefingReport {
    private static final String ANNEX = "附件：督办台账及有关事项办理情况表";
    private static final String NO_PROBLEM = "对照各项数据，本期未发现需要单独列出的问题。";

    /**
     * Writes the briefing of a campaign; the edition's figures are those of the campaign's span.
     *
     * @param figures after disclosure control
     */
    public Composed compose(Figures figures, CodeTables tables, EditionFacts facts, CampaignBrief brief) {
        Material material = new Material(figures, tables, facts);
        String campaign = campaign(tables, brief.campaign());
        Draft draft = new Draft(material, brief);
        draft.office(opening(material, campaign, brief.form()));
        draft.practice();
        List<ProblemKind> problems = draft.problems();
        draft.measures(problems);
        draft.blocks.add(new Block.Enclosure(ANNEX));
        Document document = new Document(
                "briefing",
                "关于" + subject(campaign) + "的" + brief.form().word(),
                Optional.empty(),
                Optional.of(brief.addressee()),
                draft.blocks,
                Optional.of(new Document.Signature(facts.office(), PeriodWords.day(facts.signedOn()))),
                facts.cutoff());
        return new Composed(document, material.omissions(), draft.office, material.tables());
    }

    static String campaign(CodeTables tables, String code) {
        return tables.campaigns().stream()
                .filter(one -> one.code().equals(code))
                .map(CodeTables.Campaign::name)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown campaign: " + code + ". Expected one of "
                        + tables.campaigns().stream()
                                .map(CodeTables.Campaign::code)
                                .toList()));
    }

    /** What the paper is about: a campaign is called as the office calls it. */
    private static String subject(String campaign) {
        return campaign.endsWith("情况") ? campaign : campaign + "情况";
    }

    private static String opening(Material material, String campaign, DocumentForm form) {
        EditionFacts facts = material.facts();
        return "现将" + material.names().ownRegion() + subject(campaign) + form.word() + "如下。统计期为"
                + PeriodWords.day(facts.period(Role.CURRENT).start()) + "至"
                + PeriodWords.day(facts.period(Role.CURRENT).lastDay()) + "，各项数据由信访业务数据统计生成。";
    }

    /** The briefing as it grows. */
    private static final class Draft {
        private final Material material;
        private final CampaignBrief brief;
        private final List<Block> blocks = new ArrayList<>();
        private final List<String> office = new ArrayList<>();
        private int headings;

        Draft(Material material, CampaignBrief brief) {
            this.material = material;
            this.brief = brief;
        }

        void practice() {
            section("主要做法");
            text(OfficeText.Part.PRACTICE);
            part("交办事项办理情况", assigned());
            part("接访下访与督导调度情况", activity());
            dropEmptySection();
        }

        private List<Block> assigned() {
            return material.numbered(new FamilyTable(material).campaign()).stream()
                    .<Block>map(table -> table)
                    .toList();
        }

        private List<Block> activity() {
            List<Block> content = new ArrayList<>();
            material.paragraph(new ActivitySentences(material).totals()).ifPresent(content::add);
            material.numbered(ActivityTable.by(material, "work_group", "activity-by-group", "各工作组督导调度情况", "工作组"))
                    .ifPresent(content::add);
            return content;
        }

        List<ProblemKind> problems() {
            section("存在问题");
            int start = blocks.size();
            ProblemRules rules = new ProblemRules(material);
            List<ProblemKind> found = new ArrayList<>();
            for (ProblemKind kind : ProblemKind.values()) {
                Optional<Block> paragraph = material.paragraph(rules.find(kind).toArray(Sentence[]::new));
                if (paragraph.isPresent()) {
                    heading(brief.measures().of(kind).problem());
                    blocks.add(paragraph.get());
                    found.add(kind);
                }
            }
            List<Block> shown = List.copyOf(blocks.subList(start, blocks.size()));
            blocks.subList(start, blocks.size()).clear();
            blocks.addAll(OtherChanges.closed(shown));
            text(OfficeText.Part.PROBLEMS);
            if (blocks.get(blocks.size() - 1) instanceof Block.Heading) {
                office(NO_PROBLEM);
            }
            return found;
        }

        void measures(List<ProblemKind> problems) {
            section(brief.form().outlook());
            for (ProblemKind kind : problems) {
                heading("针对" + brief.measures().of(kind).problem());
                office(brief.measures().of(kind).measure());
            }
            text(OfficeText.Part.MEASURES);
            dropEmptySection();
        }

        void office(String paragraph) {
            office.add(paragraph);
            blocks.add(new Block.Paragraph(paragraph));
        }

        private void text(OfficeText.Part part) {
            for (Block block : brief.text().blocks(part, material.figures(), material.omissions())) {
                if (block instanceof Block.Heading heading) {
                    heading(heading.text());
                } else if (block instanceof Block.Paragraph paragraph) {
                    office(paragraph.text());
                }
            }
        }

        private void section(String title) {
            headings = 0;
            blocks.add(new Block.Heading(1, material.numbering().nextSection() + title));
        }

        private void heading(String title) {
            blocks.add(new Block.Heading(2, "（" + Numbering.chinese(++headings) + "）" + title));
        }

        /** Without content no heading, and no number for it. */
        private void part(String title, List<Block> content) {
            if (!content.isEmpty()) {
                heading(title);
                blocks.addAll(content);
            }
        }

        private void dropEmptySection() {
            if (blocks.get(blocks.size() - 1) instanceof Block.Heading) {
                blocks.remove(blocks.size() - 1);
                material.numbering().takeBackSection();
            }
        }
    }
}
