package huibao.aggregate;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The columns of the lake's item files that counting needs, in the order {@link ItemDecoder} reads them. */
final class ItemColumns {
    static final String MATTERS_UNTIL = "matters_until";

    private static final StructType EVENT = new StructType()
            .add("event_id", DataTypes.LongType)
            .add("kind", DataTypes.StringType)
            .add("occurred_at", DataTypes.TimestampType)
            .add("unit_code", DataTypes.StringType)
            .add("level", DataTypes.StringType)
            .add("due_on", DataTypes.DateType)
            .add("post_code", DataTypes.StringType)
            .add("recorded_at", DataTypes.TimestampType);

    private static final StructType EVALUATION = new StructType()
            .add("target", DataTypes.StringType)
            .add("status", DataTypes.StringType)
            .add("rating", DataTypes.StringType)
            .add("occurred_at", DataTypes.TimestampType)
            .add("recorded_at", DataTypes.TimestampType)
            .add("updated_at", DataTypes.TimestampType);

    static final StructType FLAT = new StructType()
            .add("item_id", DataTypes.LongType)
            .add("visit_id", DataTypes.LongType)
            .add("form", DataTypes.StringType)
            .add("petitioned_on", DataTypes.DateType)
            .add("registered_at", DataTypes.TimestampType)
            .add("registering_level", DataTypes.StringType)
            .add("registering_unit", DataTypes.StringType)
            .add("region_code", DataTypes.StringType)
            .add("authority_level", DataTypes.StringType)
            .add("stepwise", DataTypes.BooleanType)
            .add("category_code", DataTypes.StringType)
            .add("purpose", DataTypes.StringType)
            .add("persons", DataTypes.IntegerType)
            .add("initial_here", DataTypes.BooleanType)
            .add("repeat_of", DataTypes.LongType)
            .add("judicial", DataTypes.BooleanType)
            .add("counted", DataTypes.BooleanType)
            .add("recorded_at", DataTypes.TimestampType)
            .add("updated_at", DataTypes.TimestampType)
            .add("voided_at", DataTypes.TimestampType);

    static final StructType WHOLE = FLAT.add("events", DataTypes.createArrayType(EVENT))
            .add("evaluations", DataTypes.createArrayType(EVALUATION));

    static final int EVENTS = FLAT.length();
    static final int EVALUATIONS = EVENTS + 1;

    static final int EVENT_FIELDS = EVENT.length();
    static final int EVALUATION_FIELDS = EVALUATION.length();

    private ItemColumns() {}
}
