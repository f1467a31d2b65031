/**
 * What has been published, in tables for people with tools of their own. Comes in: the figures of editions and answers, the
 * catalogue, the code tables. Goes out: a schema in PostgreSQL and Parquet files. Nothing is in it that was not shown to
 * readers before, so nothing has to be withheld here. No framework.
 */
package huibao.mart;
