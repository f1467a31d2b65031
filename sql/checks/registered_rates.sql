-- 当期登记办结率 and 当期登记化解率 (docs/measures.md §4): of what was registered in the period, what is closed and resolved at its end.

insert into asked (metric, kind, own, breakdown)
select metric, 'ratio', '', breakdown
from unnest(array['registered_closure_rate', 'registered_resolution_rate']) metric
cross join unnest(array['whole', 'category', 'issue_group', 'region', 'form_of_item']) breakdown;

insert into counted (metric, window_id, item_id, numerator, denominator)
select
    m.metric, w.window_id, i.item_id,
    case m.metric
        when 'registered_closure_rate' then exists (
            select from settled s
            where s.item_id = i.item_id and s.kind = 'closed' and s.since < w.ends_at and w.ends_at <= s.until
        )
        else exists (
            select from resolved r where r.item_id = i.item_id and r.since < w.ends_at and w.ends_at <= r.until
        )
    end::int,
    1
from (values ('registered_closure_rate'), ('registered_resolution_rate')) m (metric)
cross join role_window w
join eligible_item i on i.registered_at >= w.starts_at and i.registered_at < w.ends_at;
