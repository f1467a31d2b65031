-- The last column is no part of the lake: whether the source has the item at all.
SELECT campaign_code, item_id::bigint, tier,
       EXISTS (SELECT FROM petition_item WHERE petition_item.item_id = campaign_item.item_id) AS item_exists
FROM campaign_item
ORDER BY campaign_code COLLATE "C", item_id, tier COLLATE "C"
