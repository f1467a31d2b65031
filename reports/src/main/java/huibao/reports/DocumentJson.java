package huibao.reports;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.InputStream;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents as JSON: the names are those of the records, a block says its kind. Whoever writes one by hand, for a preview,
 * may leave out what is empty, and write a row as an array and a cell as a text or a count.
 */
public final class DocumentJson {
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_VALUES)
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private DocumentJson() {}

    /** A document, or the first of those that a run left in its work folder. */
    static Document read(InputStream json) {
        JsonNode all = MAPPER.readTree(json);
        return MAPPER.treeToValue(all.isArray() ? all.path(0).path("document") : all, Document.class);
    }
}
