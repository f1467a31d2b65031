-- Extraction adds the range of item_id it reads, and the order. The item's number comes first: rows are joined by it.
SELECT item_id::bigint, event_id::bigint, kind, occurred_at, unit_code, level, due_on, post_code, recorded_at
FROM petition_event
