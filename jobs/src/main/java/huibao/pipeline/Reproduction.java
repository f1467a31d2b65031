package huibao.pipeline;

import static java.util.stream.Collectors.joining;

import huibao.edition.Edition;
import huibao.edition.Manifest;
import huibao.edition.Manifest.LakeRunUsed;
import huibao.settings.Setting;
import huibao.settings.Settings;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/** How to ask again what a published edition answered: its manifest says with which parameters, settings and lake runs. */
public record Reproduction(Edition edition) {
    private static final List<Setting> PRINTED = List.of(
            Setting.OFFICE_NAME,
            Setting.DISCLOSURE_THRESHOLD,
            Setting.INCLUDE_PHONE,
            Setting.BRIEFING_ADDRESSEE,
            Setting.BRIEFING_CIRCULAR_ADDRESSEE);

    /** The office's settings but for those that stand in the manifest. */
    public Settings settings(Settings ofOffice) {
        Settings settings = ofOffice;
        for (Setting setting : PRINTED) {
            String then = edition.manifest().parameters().getOrDefault(setting.key(), "");
            settings = settings.with(setting, then, "edition " + edition.key());
        }
        return settings;
    }

    /** Whether it answers a question of an analyst. */
    boolean isAnswer() {
        return edition.manifest().parameters().containsKey("question");
    }

    void addTo(JobParametersBuilder parameters) {
        Manifest manifest = edition.manifest();
        Map<String, String> asked = manifest.parameters();
        asked.forEach((name, value) -> parameters.addString(name, value));
        List<LakeRunUsed> runs = manifest.lakeRuns();
        parameters
                .addString("run", runs.get(runs.size() - 1).id())
                .addString(Work.REPRODUCED, edition.key().toString())
                .addString(Work.NAMED_RUNS, runs.stream().map(LakeRunUsed::id).collect(joining(",")));
    }
}
