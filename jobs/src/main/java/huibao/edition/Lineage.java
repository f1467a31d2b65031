package huibao.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonProperty;
import huibao.edition.Manifest.PublishedFile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Where an edition comes from, as an OpenLineage run event (openlineage.io, 2-0-2): a collector takes this part of the
 * manifest as it is.
 *
 * @param eventTime the cut-off: an edition made again says the same
 */
@JsonNaming(PropertyNamingStrategies.LowerCamelCaseStrategy.class)
public record Lineage(
        String eventType,
        Instant eventTime,
        String producer,
        @JsonProperty("schemaURL") String schemaUrl,
        LineageRun run,
        Job job,
        List<Dataset> inputs,
        List<Dataset> outputs) {
    private static final String PRODUCER = "urn:huibao";
    private static final String EVENT = "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent";
    private static final String FACET = "https://openlineage.io/spec/facets/1-0-0/";

    public Lineage {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** @param inputs see {@link #input} */
    public static Lineage of(EditionKey edition, Instant cutoff, String programVersion, List<Dataset> inputs) {
        return new Lineage(
                "COMPLETE",
                cutoff,
                PRODUCER + ":" + programVersion,
                EVENT,
                new LineageRun(UUID.nameUUIDFromBytes(edition.toString().getBytes(UTF_8)), Map.of()),
                new Job("huibao/" + edition.region(), edition.deliverable()),
                inputs,
                List.of());
    }

    /** A relation of a lake run. */
    public static Dataset input(String relation, String lakeRun, long rows) {
        return new Dataset(
                "huibao-lake",
                relation,
                Map.of("version", facet("DatasetVersionDatasetFacet", Map.of("datasetVersion", lakeRun))),
                Map.of("inputStatistics", facet("InputStatisticsInputDatasetFacet", Map.of("rowCount", rows))),
                Map.of());
    }

    Lineage withOutputs(String namespace, List<PublishedFile> files) {
        List<Dataset> made = files.stream().map(file -> output(namespace, file)).toList();
        return new Lineage(eventType, eventTime, producer, schemaUrl, run, job, inputs, made);
    }

    private static Dataset output(String namespace, PublishedFile file) {
        return new Dataset(
                "huibao-output",
                namespace + "/" + file.name(),
                Map.of("version", facet("DatasetVersionDatasetFacet", Map.of("datasetVersion", file.sha256()))),
                Map.of(),
                Map.of("outputStatistics", facet("OutputStatisticsOutputDatasetFacet", Map.of("size", file.bytes()))));
    }

    private static Map<String, Object> facet(String name, Map<String, Object> fields) {
        Map<String, Object> facet = new TreeMap<>(fields);
        facet.put("_producer", PRODUCER);
        facet.put("_schemaURL", FACET + name + ".json#/$defs/" + name);
        return facet;
    }

    /** One making of an edition; the same edition has the same id. */
    public record LineageRun(@JsonProperty("runId") UUID runId, Map<String, Object> facets) {}

    public record Job(String namespace, String name) {}

    /** What was read or written. */
    @JsonNaming(PropertyNamingStrategies.LowerCamelCaseStrategy.class)
    public record Dataset(
            String namespace,
            String name,
            Map<String, Object> facets,
            Map<String, Object> inputFacets,
            Map<String, Object> outputFacets) {}
}
