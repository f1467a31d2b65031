SELECT day, is_workday
FROM holiday
ORDER BY day, is_workday
