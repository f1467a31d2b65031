SELECT campaign_code, name, starts_on, ends_before
FROM campaign
ORDER BY campaign_code COLLATE "C", starts_on, ends_before, name COLLATE "C"
