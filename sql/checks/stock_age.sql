-- 存量 by age (docs/measures.md §4): days from registration to the period's last day.

insert into asked (metric, kind, own, breakdown)
select 'stock_age', 'count', 'age_band=' || band, 'whole'
from unnest(array['0-15', '16-60', '61-90', '91-180', '181-365', '>365']) band;

insert into counted (metric, own, window_id, item_id, unit_code, value)
with aged as (
    select w.window_id, o.item_id, f.unit_code, w.period_end - 1 - i.registered_on as days
    from open_at o
    join role_window w on w.ends_at = o.bound
    join item i on i.item_id = o.item_id
    left join forwarding f on f.item_id = o.item_id and f.since < w.ends_at and w.ends_at <= f.until
)

select
    'stock_age',
    'age_band=' || case
        when days <= 15 then '0-15'
        when days <= 60 then '16-60'
        when days <= 90 then '61-90'
        when days <= 180 then '91-180'
        when days <= 365 then '181-365'
        else '>365'
    end,
    window_id, item_id, unit_code, 1
from aged;
