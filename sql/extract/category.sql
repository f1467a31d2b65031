SELECT category_code, parent_code, name, level, scheme
FROM category
ORDER BY category_code COLLATE "C", level, parent_code COLLATE "C", scheme COLLATE "C", name COLLATE "C"
