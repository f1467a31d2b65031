-- Extraction adds the range of item_id it reads, and the order.
SELECT item_id::bigint, visit_id::bigint, form, petitioned_on, registered_at, registering_level, registering_unit, region_code,
       authority_level, stepwise, category_code, purpose, persons, joint_letter, initial_here, initial_nationwide,
       repeat_of::bigint, judicial, counted, recorded_at, updated_at, voided_at
FROM petition_item
