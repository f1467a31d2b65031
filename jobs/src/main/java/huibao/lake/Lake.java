package huibao.lake;

import huibao.lake.format.DamagedLake;
import huibao.lake.format.ItemIds;
import huibao.lake.format.LakeFolder;
import huibao.lake.format.Relation;
import huibao.lake.run.CampaignItem;
import huibao.lake.run.CodeReader;
import huibao.lake.run.CodeTables;
import huibao.lake.run.LakeRun;
import huibao.lake.run.LeaderActivity;
import huibao.lake.run.RunManifest;
import huibao.lake.run.RunManifestJson;
import huibao.lake.run.RunVerification;
import huibao.lake.run.RunWriter;
import huibao.lake.version.Compaction;
import huibao.lake.version.FirstRegistered;
import huibao.lake.version.Holdings;
import huibao.lake.version.ItemHistory;
import huibao.lake.version.RejectedItems;
import huibao.problem.Problem;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The immutable runs under one root, a Hadoop {@code FileSystem} URI such as {@code file:///…}, {@code hdfs://…}, {@code s3a://…}. */
public final class Lake {
    private static final String RUNS = "runs";

    private final LakeFolder folder;
    /** Read last, of which run: every step of a job asks for the same. */
    private volatile Optional<Map.Entry<String, CodeTables>> codes = Optional.empty();

    public Lake(URI root) {
        this(root, Map.of());
    }

    /** @param hadoop settings of the file system, by Hadoop's keys, such as {@code fs.s3a.endpoint} */
    public Lake(URI root, Map<String, String> hadoop) {
        folder = new LakeFolder(Objects.requireNonNull(root, "root is null"), hadoop);
    }

    /** Finished runs, oldest first. */
    public List<LakeRun> runs() {
        List<LakeRun> runs = new ArrayList<>();
        for (String id : folder.folders(RUNS)) {
            if (isFinished(id)) {
                runs.add(run(id));
            }
        }
        runs.sort(Comparator.comparing((LakeRun run) -> run.manifest().snapshotAt())
                .thenComparing(run -> run.manifest().kind())
                .thenComparing(run -> run.manifest().finishedAt())
                .thenComparing(LakeRun::id));
        return List.copyOf(runs);
    }

    public Optional<LakeRun> newest() {
        List<LakeRun> runs = runs();
        return runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() - 1));
    }

    /** Whether there is a finished run of that id. */
    public boolean has(String id) {
        return isFinished(id);
    }

    /** @throws IllegalArgumentException if there is no finished run of that id */
    public LakeRun run(String id) {
        if (!isFinished(id)) {
            throw new IllegalArgumentException(
                    "Unknown run: %s. Expected one that finished, see: huibao runs.".formatted(id));
        }
        String manifest = manifestOf(id);
        return new LakeRun(
                folder.uri(folderOf(id)),
                RunManifestJson.read(
                        folder.read(manifest), folder.path(manifest).toString()),
                folder.configuration());
    }

    /**
     * The run and those it continues, from the one that was read whole on: together they are the source at its snapshot.
     *
     * @throws DamagedLake if one of them is not in the lake any more
     */
    public List<LakeRun> chain(LakeRun run) {
        Deque<LakeRun> chain = new ArrayDeque<>(List.of(run));
        for (Optional<String> base = run.manifest().lineage().base(); base.isPresent(); ) {
            if (!isFinished(base.get())) {
                throw new DamagedLake(
                        List.of(Problem.of("lake.base-missing", chain.getFirst().id(), base.get())));
            }
            chain.addFirst(run(base.get()));
            base = chain.getFirst().manifest().lineage().base();
        }
        return List.copyOf(chain);
    }

    /** The items as they were at the run's snapshot. */
    public ItemHistory itemsNow(LakeRun run) {
        return ItemHistory.now(chain(run));
    }

    /**
     * The items with those of their versions that say what was known at the cut-off.
     *
     * @param runs oldest first, the newest and those it continues among them
     */
    public ItemHistory itemsAsKnown(List<LakeRun> runs, Instant cutoff) {
        return ItemHistory.asKnown(runs, cutoff);
    }

    /** What the run, with those it continues, holds of some items. */
    public Holdings holdings(LakeRun run, ItemIds items) {
        return Holdings.of(chain(run), items);
    }

    /** Items of which the run, with those it continues, rejected a row; those of one rule if it is given. */
    public ItemIds rejectedItems(LakeRun run, Optional<String> rule) {
        return RejectedItems.items(chain(run), rule);
    }

    /** When the first item was registered of those that the run, with those it continues, holds and that are not voided. */
    public Optional<Instant> firstRegistered(LakeRun run) {
        return FirstRegistered.of(chain(run));
    }

    public CodeTables readCodes(LakeRun run) {
        Optional<Map.Entry<String, CodeTables>> last = codes;
        if (last.filter(one -> one.getKey().equals(run.id())).isEmpty()) {
            last = Optional.of(Map.entry(run.id(), new CodeReader(run).codes()));
            codes = last;
        }
        return last.get().getValue();
    }

    public List<CampaignItem> readCampaignItems(LakeRun run) {
        return new CodeReader(run).campaignItems();
    }

    public List<LeaderActivity> readLeaderActivities(LakeRun run) {
        return new CodeReader(run).leaderActivities(Relation.LEADER_ACTIVITY);
    }

    /** Every version of them. @param runs oldest first */
    public List<LeaderActivity> readLeaderActivitiesAsKnown(List<LakeRun> runs) {
        return runs.stream()
                .map(CodeReader::new)
                .flatMap(reader -> Stream.of(Relation.PAST_ACTIVITY, Relation.LEADER_ACTIVITY)
                        .flatMap(relation -> reader.leaderActivities(relation).stream()))
                .toList();
    }

    /**
     * Reads every file of the run again and compares it with the manifest.
     *
     * @throws DamagedLake naming every file or total that differs, or a run that is missing
     */
    public void verify(LakeRun run) {
        chain(run);
        new RunVerification(folder, run).verify();
    }

    /** Starts a run; whatever an aborted one left under that id is dropped. */
    public RunWriter newRun(String id) {
        if (!id.matches("[A-Za-z0-9_.-]{1,64}") || id.startsWith(".")) {
            throw new IllegalArgumentException(
                    "Invalid run id: %s. Expected up to 64 letters, digits, '_', '-' and '.'.".formatted(id));
        }
        if (isFinished(id)) {
            throw new IllegalArgumentException(
                    "Cannot write run %s again: it is finished. Use another id.".formatted(id));
        }
        folder.delete(folderOf(id));
        return new RunWriter(folder, folderOf(id), id);
    }

    /**
     * Makes one run of several: the state of the newest, and what its items were before. The runs stay as they are.
     *
     * @return the new run; empty if there is only one
     */
    public Optional<LakeRun> compact(String id, Clock clock) {
        List<LakeRun> runs = runs().stream()
                .filter(run -> run.manifest().schemaVersion() == RunManifest.SCHEMA_VERSION)
                .toList();
        // What a compaction stands for is in it.
        List<String> replaced = runs.stream()
                .flatMap(run -> run.manifest().lineage().replaces().stream())
                .toList();
        List<LakeRun> left =
                runs.stream().filter(run -> !replaced.contains(run.id())).toList();
        if (left.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new Compaction(left, chain(left.get(left.size() - 1)), newRun(id)).compact(clock));
    }

    /**
     * Removes the runs that neither the newest continues nor anybody names.
     *
     * @param named ids of runs that must stay, such as those of editions
     * @return what was removed, newest first, so that none that is left continues one that is gone
     */
    public List<String> prune(Set<String> named) {
        List<LakeRun> runs = runs();
        Set<String> kept = new HashSet<>();
        runs.stream()
                .filter(run -> named.contains(run.id()) || run == runs.get(runs.size() - 1))
                .flatMap(run -> chain(run).stream())
                .forEach(run -> kept.add(run.id()));
        List<String> removed = new ArrayList<>();
        for (int index = runs.size() - 1; index >= 0; index--) {
            String id = runs.get(index).id();
            if (isReplaced(id, runs) && !kept.contains(id)) {
                folder.delete(manifestOf(id));
                folder.delete(folderOf(id));
                removed.add(id);
            }
        }
        return removed;
    }

    /** Only what a compaction that stays holds as well may go: older cut-offs ask for it. */
    private static boolean isReplaced(String id, List<LakeRun> runs) {
        return runs.stream().anyMatch(run -> run.manifest().lineage().replaces().contains(id));
    }

    /** Deletes what runs without a manifest left behind. Only safe while no extraction into this lake is running. */
    public List<String> dropLeftovers() {
        List<String> leftovers =
                folder.folders(RUNS).stream().filter(id -> !isFinished(id)).toList();
        leftovers.forEach(id -> folder.delete(folderOf(id)));
        return leftovers;
    }

    /** The root as given, qualified. */
    public URI root() {
        return folder.uri("");
    }

    private boolean isFinished(String id) {
        return folder.exists(manifestOf(id));
    }

    private static String folderOf(String id) {
        return RUNS + "/" + id;
    }

    private static String manifestOf(String id) {
        return folderOf(id) + "/" + RunManifestJson.FILE;
    }
}
