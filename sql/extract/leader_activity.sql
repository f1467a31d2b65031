-- Of rows with the same key the newest comes first, and is the one kept.
SELECT activity_id::bigint, region_code, campaign_code, work_group, post_code, occurred_on, kind,
       batches, persons, items, resolved, recorded_at, updated_at, voided_at
FROM leader_activity
ORDER BY activity_id, updated_at DESC, recorded_at DESC, occurred_on, kind COLLATE "C", post_code COLLATE "C"
