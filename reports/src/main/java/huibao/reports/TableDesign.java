package huibao.reports;

import huibao.reports.Block.Column;
import huibao.reports.Block.RowKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignStaticText;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;

/** Repeats the one column of the table template for the columns a table has, and gives each its width. */
record TableDesign(JasperDesign design, Block.Table table, TableGeometry geometry) {
    static final String COLUMN_SPAN = "net.sf.jasperreports.export.huibao.colspan";
    static final String ROW_SPAN = "net.sf.jasperreports.export.huibao.rowspan";
    /** The key of its cell in the template. */
    private static final String ROW_HEADING = "rowHeading";

    /** @param design the template, read afresh: it is changed */
    static JasperReport of(JasperDesign design, Block.Table table, TableGeometry geometry) throws JRException {
        return new TableDesign(design, table, geometry).build();
    }

    /** Makes the design of a table, once for each height of its rows. */
    static final class Looser {
        private final CompiledTemplates templates;
        private final PageForm form;
        private final Block.Table table;
        private final TableGeometry geometry;
        private final Map<Integer, JasperReport> reports = new HashMap<>();

        Looser(Faces faces, CompiledTemplates templates, PageForm form, Block.Table table) {
            this.templates = templates;
            this.form = form;
            this.table = table;
            this.geometry = TableGeometry.of(faces, table, form.measure());
        }

        JasperReport report(int points) {
            return reports.computeIfAbsent(points, one -> {
                try {
                    return TableDesign.of(templates.table(form), table, geometry.looser(one));
                } catch (JRException e) {
                    throw new IllegalStateException(
                            "Cannot lay out table " + table.number() + " (" + table.name() + "): " + e.getMessage(), e);
                }
            });
        }
    }

    private JasperReport build() throws JRException {
        for (int column = 1; column < table.columns().size(); column++) {
            JRDesignField field = new JRDesignField();
            field.setName("c" + column);
            field.setValueClass(String.class);
            design.addField(field);
        }
        for (JRElement element : design.getPageHeader().getElements()) {
            ((JRDesignElement) element).setWidth(design.getColumnWidth());
        }
        header((JRDesignBand) design.getColumnHeader());
        for (JRBand band : design.getDetailSection().getBands()) {
            cells((JRDesignBand) band);
        }
        return ExpressionFreeCompiler.compile(design);
    }

    /** The upper row first, then the columns below groups: the order in which they are read. */
    private void header(JRDesignBand band) {
        JRDesignStaticText prototype = (JRDesignStaticText) take(band);
        int upper = geometry.groupHeight();
        int all = upper + geometry.headerHeight();
        band.setHeight(all);
        List<Column> columns = table.columns();
        int size;
        for (int first = 0; first < columns.size(); first += size) {
            size = TableGeometry.groupSize(columns, first);
            Column column = columns.get(first);
            JRDesignStaticText heading = column.group().isPresent()
                    ? heading(prototype, column.group().get(), first, size, 0, upper)
                    : heading(prototype, column.header(), first, 1, 0, all);
            heading.getPropertiesMap().setProperty(COLUMN_SPAN, Integer.toString(size));
            heading.getPropertiesMap().setProperty(ROW_SPAN, heading.getHeight() == all && upper > 0 ? "2" : "1");
            band.addElement(heading);
        }
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).group().isPresent()) {
                band.addElement(heading(prototype, columns.get(i).header(), i, 1, upper, all - upper));
            }
        }
    }

    private JRDesignStaticText heading(
            JRDesignStaticText prototype, String text, int column, int columns, int y, int height) {
        JRDesignStaticText heading = (JRDesignStaticText) prototype.clone();
        heading.setText(geometry.head(text, column, columns));
        place(heading, column, columns);
        heading.setY(y);
        heading.setHeight(height);
        heading.setFontSize(geometry.size());
        heading.getParagraph().setLineSpacingSize(geometry.pitch());
        return heading;
    }

    private void cells(JRDesignBand band) {
        JRDesignTextField prototype = (JRDesignTextField) take(band);
        band.setHeight(geometry.rowHeight());
        int columns = table.columns().size();
        if (ROW_HEADING.equals(prototype.getKey())) {
            JRDesignTextField heading = cell(prototype, 0, columns);
            heading.getPropertiesMap().setProperty(COLUMN_SPAN, Integer.toString(columns));
            band.addElement(heading);
            return;
        }
        for (int column = 0; column < columns; column++) {
            JRDesignTextField cell = cell(prototype, column, 1);
            cell.setHorizontalTextAlign(align(table.columns().get(column).align()));
            band.addElement(cell);
        }
    }

    private JRDesignTextField cell(JRDesignTextField prototype, int column, int columns) {
        JRDesignTextField cell = (JRDesignTextField) prototype.clone();
        cell.setExpression(new JRDesignExpression("$F{c" + column + "}"));
        place(cell, column, columns);
        cell.setHeight(geometry.rowHeight());
        cell.setFontSize(geometry.size());
        cell.getParagraph().setLineSpacingSize(geometry.pitch());
        return cell;
    }

    private void place(JRDesignElement element, int column, int columns) {
        element.setX(geometry.left(column));
        element.setWidth(geometry.left(column + columns) - geometry.left(column));
    }

    private static JRElement take(JRDesignBand band) {
        JRDesignElement prototype = (JRDesignElement) band.getElements()[0];
        band.removeElement(prototype);
        return prototype;
    }

    private static HorizontalTextAlignEnum align(Block.Align align) {
        return switch (align) {
            case LEFT -> HorizontalTextAlignEnum.LEFT;
            case CENTRE -> HorizontalTextAlignEnum.CENTER;
            case RIGHT -> HorizontalTextAlignEnum.RIGHT;
        };
    }

    static boolean isTotal(Block.Row row) {
        return row.kind() == RowKind.TOTAL;
    }

    static boolean isHeading(Block.Row row) {
        return row.kind() == RowKind.HEADING;
    }
}
