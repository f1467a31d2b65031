-- An event log of a municipality's permits as process mining exchanges it (XES): one row an event, with what is known of the case
-- beside each. For trying the mapping out; no case in it is anybody's.

CREATE SCHEMA permit;

CREATE TABLE permit.log (
    "case:concept:name" text, "case:channel" text, "case:department" text, "case:area" text,
    "case:startdate" timestamptz, "case:enddate" timestamptz, "case:deadline" timestamptz,
    "concept:name" text, "lifecycle:transition" text, "time:timestamp" timestamptz);
CREATE TABLE permit.area (code text, parent text, label text, level text);
CREATE TABLE permit.department (code text, area text, label text, is_front_office boolean);
