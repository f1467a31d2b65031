-- The tables the views read: only the fields they need, in the national exchange layout. For trying the mapping
-- out; an office has these tables, with many more columns, already.

CREATE SCHEMA gjxf;

CREATE TABLE gjxf.xfjxx (
    xfjbh varchar(38) PRIMARY KEY, repeated_id varchar(38), pcbh varchar(38), xfxs varchar(3), xfrq timestamp,
    djsj timestamp, djjgjb varchar(10), djjgdm varchar(12), wtsddm varchar(12), yqclbmjb varchar(1), sfyfzjzf varchar(1),
    nrfldm varchar(6), xfmddm varchar(2), xfrs integer, lmbz varchar(1), bjgccbz varchar(1), qgccbz varchar(1),
    cfxfbz varchar(1), sfssbz varchar(1), sfnrtj varchar(1), zfbz varchar(1), rksj timestamp, gxsj timestamp,
    xjslsj timestamp, zrdwdm varchar(12), zrdwslsj timestamp, dfsj timestamp, bjbz varchar(1), bjsj timestamp,
    hjbz varchar(10), hjsj timestamp, jabz varchar(1), jasj timestamp, xfbmpjzt varchar(1), xfbmmyz varchar(1),
    xfbmpjsj timestamp, zrdwpjzt varchar(1), zrdwmyz varchar(1), zrdwpjsj timestamp, pjjzsj timestamp);
CREATE TABLE gjxf.blfsxx (
    xfjbh varchar(38), blid varchar(38), blfsdm varchar(6), blsj timestamp, qxdm varchar(12), qxsfzrdw varchar(1),
    xbjzsj timestamp, thsj timestamp);
CREATE TABLE gjxf.qhdmb (
    qhdm varchar(12), sjqhdm varchar(12), qhmc varchar(100), qhjb varchar(1), yxqs date, yxqz date);
CREATE TABLE gjxf.jgdmb (
    jgdm varchar(12), jgmc varchar(100), qhdm varchar(12), jglbdm varchar(4), yxqs date, yxqz date);
CREATE TABLE gjxf.nrfldmb (nrfldm varchar(6), nrflmc varchar(100), flbb varchar(10));
