SELECT group_code, category_code, valid_from, valid_to
FROM issue_group_category
ORDER BY group_code COLLATE "C", category_code COLLATE "C", valid_from, valid_to
