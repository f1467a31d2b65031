-- What is open at the bounds of the periods, for all that looks at the stock.

create temp table open_at on commit drop as
with bound as (
    select starts_at as bound from role_window
    union
    select ends_at from role_window
)

select b.bound, i.item_id
from bound b
join eligible_item i on i.registered_at < b.bound
where not exists (
    select from settled s where s.item_id = i.item_id and s.since < b.bound and b.bound <= s.until
);
