-- A code may have several rows with different validity.
SELECT region_code, parent_code, name, level, valid_from, valid_to
FROM region
ORDER BY region_code COLLATE "C", valid_from, valid_to, parent_code COLLATE "C", name COLLATE "C"
