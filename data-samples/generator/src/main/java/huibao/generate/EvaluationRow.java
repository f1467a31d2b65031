package huibao.generate;

/** An evaluation of an item. @param target {@code office} or {@code unit}; @param rating null unless rated */
record EvaluationRow(String target, String status, String rating, long at, long recordedAt, long updatedAt) {}
