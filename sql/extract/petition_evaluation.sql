-- Extraction adds the range of item_id it reads, and the order.
SELECT item_id::bigint, target, status, rating, occurred_at, recorded_at, updated_at
FROM petition_evaluation
