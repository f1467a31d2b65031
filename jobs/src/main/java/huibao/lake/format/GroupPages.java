package huibao.lake.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.schema.MessageType;

/** The flat columns asked for of a row group of items, and those of its lists, page after page. */
public final class GroupPages {
    private static final MessageType SCHEMA = FileSchema.of(Relation.PETITION_ITEM);
    private static final List<LakeColumn> TOP = ItemLists.topColumns(Relation.PETITION_ITEM);

    private final PageReadStore store;
    private final TextNumbers texts;
    private final Map<String, ColumnPages> flat = new LinkedHashMap<>();
    private final List<ListPages> lists = new ArrayList<>();

    /** @param columns flat ones */
    public GroupPages(PageReadStore store, TextNumbers texts, Collection<String> columns) throws IOException {
        this.store = store;
        this.texts = texts;
        for (String column : columns) {
            flat.put(column, pages(column(TOP, column), column));
        }
    }

    public static ColumnDescriptor flat(String column) {
        return SCHEMA.getColumnDescription(new String[] {column});
    }

    public static ColumnDescriptor inList(String list, String column) {
        return SCHEMA.getColumnDescription(path(list, column));
    }

    private static String[] path(String list, String column) {
        String[] path = Arrays.copyOf(FileSchema.path(list), 4);
        path[3] = column;
        return path;
    }

    public ColumnPages column(String name) {
        return flat.get(name);
    }

    /** @param counts the flat column that says how long the lists are */
    public ListPages list(String list, List<LakeColumn> all, List<String> columns, String counts) throws IOException {
        List<ColumnPages> inside = new ArrayList<>();
        for (String column : columns) {
            inside.add(pages(column(all, column), path(list, column)));
        }
        ListPages pages = new ListPages(inside, flat.get(counts));
        lists.add(pages);
        return pages;
    }

    /** Reads the next page of every column. @return its rows; -1 behind the last */
    public int next() throws IOException {
        int rows = -1;
        for (ColumnPages column : flat.values()) {
            rows = column.next();
        }
        for (ListPages list : rows < 0 ? List.<ListPages>of() : lists) {
            list.next(rows);
        }
        return rows;
    }

    private ColumnPages pages(LakeColumn column, String... path) throws IOException {
        ColumnDescriptor descriptor = SCHEMA.getColumnDescription(path);
        return new ColumnPages(column, descriptor, store.getPageReader(descriptor), texts);
    }

    private static LakeColumn column(List<LakeColumn> columns, String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown column of the item files: " + name));
    }
}
