package huibao.history;

import huibao.edition.Edition;
import huibao.edition.Manifest;
import huibao.edition.Manifest.LakeRunUsed;
import huibao.lake.run.LakeRun;
import huibao.request.OutputBasis;
import huibao.request.OutputContext;
import huibao.request.OutputRequest;
import huibao.request.QuestionRequest;
import huibao.settings.Setting;
import huibao.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How to ask again what a published edition answered: its manifest says with which parameters, settings and lake runs. */
public record Reproduction(Edition edition) {
    /** The parameter that names the edition to make again. */
    public static final String EDITION = "edition";

    /** The parameter with the lake runs of that edition, oldest first. */
    public static final String NAMED_RUNS = "lake-runs";

    private static final List<Setting> PRINTED = List.of(
            Setting.OFFICE_NAME,
            Setting.DISCLOSURE_THRESHOLD,
            Setting.INCLUDE_PHONE,
            Setting.BRIEFING_ADDRESSEE,
            Setting.BRIEFING_CIRCULAR_ADDRESSEE);

    /** The office's settings, overridden by those recorded in the manifest. */
    public Settings settings(Settings ofOffice) {
        Settings settings = ofOffice;
        for (Setting setting : PRINTED) {
            String then = edition.manifest().parameters().getOrDefault(setting.key(), "");
            settings = settings.with(setting, then, "edition " + edition.key());
        }
        return settings;
    }

    /** Whether the office's settings still are those it was made with. */
    public boolean isMadeWith(Settings ofOffice) {
        return PRINTED.stream().allMatch(setting -> ofOffice.find(setting)
                .orElse("")
                .equals(edition.manifest().parameters().getOrDefault(setting.key(), "")));
    }

    /** Whether it answers a question of an analyst. */
    public boolean isAnswer() {
        return edition.manifest().parameters().containsKey(QuestionRequest.QUESTION);
    }

    /** @throws IllegalArgumentException if a lake run it was made from is not there any more */
    OutputBasis basis(OutputContext context) {
        Manifest manifest = edition.manifest();
        List<LakeRun> runs = manifest.lakeRuns().stream()
                .map(LakeRunUsed::id)
                .map(context.lake()::run)
                .toList();
        return context.with(settings(context.settings())).basis(request(), runs);
    }

    OutputRequest request() {
        return OutputRequest.of(edition.manifest().parameters());
    }

    /** Those of the job that makes it again. */
    public Map<String, String> parameters() {
        List<String> runs =
                edition.manifest().lakeRuns().stream().map(LakeRunUsed::id).toList();
        Map<String, String> parameters = new TreeMap<>(edition.manifest().parameters());
        parameters.put("run", runs.get(runs.size() - 1));
        parameters.put(EDITION, edition.key().toString());
        parameters.put(NAMED_RUNS, String.join(",", runs));
        return parameters;
    }
}
