package huibao.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** Makes up the case records of a county. Memory stays flat however many items there are. */
public final class Generator {
    /** Below it stand the scenarios made by hand. */
    private static final long FIRST_BULK_ITEM = 1001;

    private static final int REPORT_EVERY = 10_000;

    private final GeneratorSettings settings;
    private final LongConsumer progress;

    /** @param progress told the number of items made, now and then */
    public Generator(GeneratorSettings settings, LongConsumer progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Writes every relation as CSV, and makes them visible together at the end.
     *
     * @param columns of each relation of the source contract, in the contract's order
     * @return rows per relation
     */
    public Map<String, Long> into(Target target, Map<String, List<String>> columns) {
        Sink sink = new Sink(columns, target);
        CodeLists.RELATIONS.forEach(name -> sink.rows(name).copy(CodeLists.lines(name)));
        campaigns(sink);
        ItemCsv rows = new ItemCsv(sink, settings.takenAt());
        scenarios(sink, rows);
        bulk(rows);
        return sink.complete();
    }

    private void campaigns(Sink sink) {
        LocalDate start = campaignStart();
        CsvRows campaigns = sink.rows("campaign");
        campaigns.text(CampaignScenarios.OLD_CAMPAIGN).text("信访积案集中清理专项行动");
        campaigns
                .day(LocalDate.of(2019, 3, 1).toEpochDay())
                .day(LocalDate.of(2019, 12, 1).toEpochDay())
                .end();
        campaigns.text(CampaignScenarios.CAMPAIGN).text("“深督导、重化解、促落实”专项行动");
        campaigns.day(start.toEpochDay()).day(CsvRows.NONE).end();
        Dice dice = new Dice(settings.seed() + 1);
        new LeaderActivities(sink.rows("leader_activity"), dice, start, settings.takenAt()).write(settings.firstDay());
    }

    /** Late in the month before the last one, so that both months have its work in them. */
    private LocalDate campaignStart() {
        return settings.lastMonth().minusMonths(1).atDay(21);
    }

    private void scenarios(Sink sink, ItemCsv rows) {
        CampaignScenarios campaign = new CampaignScenarios(settings.lastMonth());
        RejectedScenarios rejected = new RejectedScenarios(settings.lastMonth());
        for (Scenarios scenarios : List.of(
                new HandlingScenarios(settings.lastMonth()),
                new VisitScenarios(settings.lastMonth()),
                new UpwardScenarios(settings.lastMonth()),
                new RecordScenarios(settings.lastMonth()),
                rejected,
                campaign)) {
            scenarios.items().forEach(rows::write);
        }
        rows.writeWithoutItem(rejected.orphans());
        CsvRows entries = sink.rows("campaign_item");
        for (CampaignScenarios.CampaignEntry entry : campaign.entries()) {
            entries.text(entry.campaign())
                    .number(entry.item())
                    .text(entry.tier())
                    .end();
        }
    }

    private void bulk(ItemCsv rows) {
        Dice dice = new Dice(settings.seed());
        CodeLists lists = new CodeLists();
        Intake intake = new Intake(dice, lists, FIRST_BULK_ITEM);
        LifeCycle lifeCycle = new LifeCycle(dice, lists);
        Volume volume = new Volume(settings);
        long made = 0;
        long wanted = 0;
        for (LocalDate day = settings.firstDay(); day.isBefore(settings.end()); day = day.plusDays(1)) {
            wanted += volume.of(day);
            while (made < wanted) {
                for (Item item : intake.arrival(day.toEpochDay())) {
                    lifeCycle.live(item);
                    rows.write(item);
                    if (++made % REPORT_EVERY == 0) {
                        progress.accept(made);
                    }
                }
            }
        }
        progress.accept(made);
    }
}
