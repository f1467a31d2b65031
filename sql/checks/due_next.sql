-- 下期到期 (docs/measures.md §3): the due day is still to come, and lies before the end of the next period. Without a next
-- period there is no number (_figures.sql).

insert into asked (metric, kind, own, breakdown)
select 'due_next', 'count', '', breakdown
from unnest(array['whole', 'region', 'unit']) breakdown;

insert into counted (metric, window_id, item_id, unit_code, value)
select 'due_next', w.window_id, u.item_id, u.unit_code, 1
from unanswered u
join role_window w on w.window_id = u.window_id
where u.due_on >= u.first_day_not_over and u.due_on < w.next_end;
