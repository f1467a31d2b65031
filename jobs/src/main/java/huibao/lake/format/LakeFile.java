package huibao.lake.format;

/** A Parquet file of a run. @param path below the run's folder */
public record LakeFile(Relation relation, String path, long rows, long bytes, String sha256) {}
