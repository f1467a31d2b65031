SELECT kind, label, starts_on, ends_before, previous_label, same_last_year_label
FROM calendar_period
ORDER BY kind COLLATE "C", starts_on, ends_before, label COLLATE "C"
