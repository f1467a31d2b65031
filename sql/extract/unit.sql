-- A code may have several rows with different validity.
SELECT unit_code, name, region_code, kind, valid_from, valid_to
FROM unit
ORDER BY unit_code COLLATE "C", valid_from, valid_to, region_code COLLATE "C", name COLLATE "C"
