SELECT post_code, name, sort_order
FROM post
ORDER BY post_code COLLATE "C", sort_order, name COLLATE "C"
