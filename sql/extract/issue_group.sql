SELECT group_code, name, sort_order
FROM issue_group
ORDER BY group_code COLLATE "C", sort_order, name COLLATE "C"
