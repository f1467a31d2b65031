package huibao.lake.format;

import static huibao.lake.format.LakeColumn.optional;
import static huibao.lake.format.LakeColumn.required;
import static org.assertj.core.api.Assertions.assertThat;

import huibao.lake.format.LakeColumn.StoredType;
import org.junit.jupiter.api.Test;

class RelationTests {
    @Test
    void columnsAreThoseOfTheContract() {
        assertThat(Relation.CATEGORY.columns())
                .containsExactly(
                        required("category_code", StoredType.TEXT),
                        optional("parent_code", StoredType.TEXT),
                        required("name", StoredType.TEXT),
                        required("level", StoredType.INT),
                        required("scheme", StoredType.TEXT));
    }

    /** They lie in it, and its number is what they are sorted by. */
    @Test
    void anEventBeginsWithTheNumberOfItsItem() {
        assertThat(Relation.PETITION_EVENT.columns())
                .startsWith(
                        required("item_id", StoredType.LONG),
                        required("event_id", StoredType.LONG),
                        required("kind", StoredType.TEXT))
                .endsWith(
                        optional("due_on", StoredType.DATE),
                        optional("post_code", StoredType.TEXT),
                        required("recorded_at", StoredType.INSTANT))
                .isEqualTo(Relation.REJECTED_ITEM_EVENT.columns());
        assertThat(Relation.PETITION_EVALUATION.columns().get(0)).isEqualTo(required("item_id", StoredType.LONG));
    }
}
