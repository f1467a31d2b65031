-- 超期未答复 (docs/measures.md §4): open, not answered, and the due day over. The day of the cut-off is not over.

insert into asked (metric, kind, own, breakdown)
select 'overdue_open', 'count', '', breakdown
from unnest(array['whole', 'month', 'region', 'unit']) breakdown;

insert into counted (metric, window_id, item_id, unit_code, value)
select 'overdue_open', window_id, item_id, unit_code, 1
from unanswered
where due_on < first_day_not_over;
