package huibao.lake.format;

import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/** The Parquet schema of a relation. Items carry columns of their own and their events and evaluations. */
public final class FileSchema {
    /** Columns of an item that the source does not have; the first two are worked out by extraction. */
    public static final List<LakeColumn> ITEM_OWN = List.of(
            LakeColumn.required("registered_on", LakeColumn.StoredType.DATE),
            LakeColumn.optional("matters_until", LakeColumn.StoredType.DATE),
            LakeColumn.required("event_count", LakeColumn.StoredType.INT),
            LakeColumn.required("evaluation_count", LakeColumn.StoredType.INT),
            LakeColumn.required("content", LakeColumn.StoredType.LONG));

    public static final List<LakeColumn> EVENTS = withoutItem(Relation.PETITION_EVENT);
    public static final List<LakeColumn> EVALUATIONS = withoutItem(Relation.PETITION_EVALUATION);

    private FileSchema() {}

    static MessageType of(Relation relation) {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        relation.columns().forEach(column -> schema.addField(primitive(column)));
        if (relation.holdsItems()) {
            ITEM_OWN.forEach(column -> schema.addField(primitive(column)));
            schema.addField(list("events", EVENTS));
            schema.addField(list("evaluations", EVALUATIONS));
        }
        return schema.named(relation.word());
    }

    /** Where the columns of a list are found. */
    static String[] path(String list) {
        return new String[] {list, "list", "element"};
    }

    private static Type list(String name, List<LakeColumn> columns) {
        Types.GroupBuilder<?> element = Types.requiredGroup();
        columns.forEach(column -> element.addField(primitive(column)));
        return Types.requiredList().element((Type) element.named("element")).named(name);
    }

    private static Type primitive(LakeColumn column) {
        Repetition repetition = column.nullable() ? Repetition.OPTIONAL : Repetition.REQUIRED;
        return switch (column.type()) {
            case LONG -> Types.primitive(PrimitiveTypeName.INT64, repetition).named(column.name());
            case INT -> Types.primitive(PrimitiveTypeName.INT32, repetition).named(column.name());
            case BOOLEAN ->
                Types.primitive(PrimitiveTypeName.BOOLEAN, repetition).named(column.name());
            case DATE ->
                Types.primitive(PrimitiveTypeName.INT32, repetition)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(column.name());
            case INSTANT ->
                Types.primitive(PrimitiveTypeName.INT64, repetition)
                        .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
                        .named(column.name());
            case TEXT ->
                Types.primitive(PrimitiveTypeName.BINARY, repetition)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
        };
    }

    private static List<LakeColumn> withoutItem(Relation relation) {
        return relation.columns().subList(1, relation.columns().size());
    }
}
