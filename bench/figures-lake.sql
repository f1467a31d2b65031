-- The lake's own files as the three relations, for figures-duckdb.sql.
CREATE OR REPLACE TEMP VIEW petition_item AS SELECT * EXCLUDE (events, evaluations) FROM read_parquet([:petition_item]);

CREATE OR REPLACE TEMP VIEW petition_event AS
SELECT item_id, unnest(events, max_depth := 2) FROM read_parquet([:petition_item]);

CREATE OR REPLACE TEMP VIEW petition_evaluation AS
SELECT item_id, unnest(evaluations, max_depth := 2) FROM read_parquet([:petition_item]);

CREATE OR REPLACE TEMP VIEW region AS SELECT * FROM read_parquet([:region]);
