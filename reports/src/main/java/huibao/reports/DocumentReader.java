package huibao.reports;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import huibao.reports.Block.Align;
import huibao.reports.Block.Cell;
import huibao.reports.Block.ChartKind;
import huibao.reports.Block.Column;
import huibao.reports.Block.Mark;
import huibao.reports.Block.NumberFormat;
import huibao.reports.Block.Row;
import huibao.reports.Block.RowKind;
import huibao.reports.Block.Series;
import huibao.reports.Document.Layout;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a document from JSON, for previews: the names are those of the records, a block says its kind. Rows and cells may
 * be written short, as arrays of texts and numbers, or in full, as a run leaves them in its work folder; of several
 * documents that a run left the first is read.
 */
final class DocumentReader {
    Document read(InputStream json) throws IOException {
        JsonNode all = new ObjectMapper()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readTree(json);
        JsonNode root = all.isArray() ? all.path(0).path("document") : all;
        return new Document(
                text(root, "deliverable"),
                text(root, "title"),
                optional(root, "subtitle"),
                optional(root, "addressee"),
                list(root, "blocks", this::block),
                Optional.ofNullable(root.get("signature"))
                        .filter(JsonNode::isObject)
                        .map(node -> new Document.Signature(text(node, "office"), text(node, "date"))),
                Instant.parse(text(root, "createdAt")),
                layout(root),
                optional(root, "marking"),
                Optional.ofNullable(root.get("head"))
                        .filter(JsonNode::isObject)
                        .map(node -> new Document.RedHead(text(node, "mark"), optional(node, "number"))),
                Optional.ofNullable(root.get("masthead"))
                        .filter(JsonNode::isObject)
                        .map(node -> new Document.Masthead(
                                text(node, "issue"),
                                optional(node, "compiledBy"),
                                optional(node, "reviewedBy"),
                                optional(node, "issuedBy"),
                                optional(node, "sentTo"))),
                list(
                        root,
                        "meanings",
                        node -> new Document.MeasureMeaning(
                                text(node, "label"),
                                text(node, "unit"),
                                text(node, "definition"),
                                node.get("version").asInt())));
    }

    private Block block(JsonNode node) {
        String name = text(node, "block");
        String kind = Character.toLowerCase(name.charAt(0)) + name.substring(1);
        return switch (kind) {
            case "heading" -> new Block.Heading(node.get("level").asInt(), text(node, "text"));
            case "paragraph" -> new Block.Paragraph(text(node, "text"), list(node, "marks", DocumentReader::mark));
            case "enclosure" -> new Block.Enclosure(text(node, "text"));
            case "annex" -> new Block.Annex(node.get("number").asInt(), text(node, "title"), layout(node));
            case "contents" -> new Block.Contents();
            case "pageBreak" -> new Block.PageBreak();
            case "table" -> table(node);
            case "chart" -> chart(node);
            default ->
                throw new IllegalArgumentException("Invalid block: " + kind
                        + ". Expected heading, paragraph, enclosure, annex, contents, pageBreak, table or chart");
        };
    }

    private static Layout layout(JsonNode node) {
        return optional(node, "layout").map(Layout::valueOf).orElse(Layout.PORTRAIT);
    }

    private static Mark mark(JsonNode node) {
        return new Mark(node.get("start").asInt(), node.get("end").asInt(), text(node, "figure"));
    }

    private Block.Table table(JsonNode node) {
        return new Block.Table(
                text(node, "name"),
                node.get("number").asInt(),
                text(node, "caption"),
                text(node, "unit"),
                text(node, "ledger"),
                list(node, "columns", this::column),
                list(node, "rows", this::row),
                list(node, "notes", JsonNode::asText));
    }

    private Column column(JsonNode node) {
        Align align = node.has("align") ? Align.valueOf(text(node, "align")) : Align.RIGHT;
        double weight = node.has("weight") ? node.get("weight").asDouble() : 1;
        return new Column(optional(node, "group"), text(node, "header"), weight, align);
    }

    /** An array of texts; a row of totals is an object with {@code total}. */
    private Row row(JsonNode node) {
        if (node.has("cells")) {
            return new Row(RowKind.valueOf(text(node, "kind")), list(node, "cells", this::cell));
        }
        JsonNode cells = node.has("total") ? node.get("total") : node;
        List<Cell> texts = new ArrayList<>();
        cells.forEach(cell -> texts.add(cell(cell)));
        return new Row(node.has("total") ? RowKind.TOTAL : RowKind.NORMAL, texts);
    }

    private Cell cell(JsonNode node) {
        if (node.isObject()) {
            JsonNode value = node.path("value");
            return new Cell(
                    text(node, "text"),
                    value.isNumber() ? Optional.of(value.decimalValue()) : Optional.empty(),
                    NumberFormat.valueOf(text(node, "format")),
                    optional(node, "figure"));
        }
        if (node.isNumber()) {
            return new Cell(node.asText(), Optional.of(node.decimalValue()), NumberFormat.COUNT);
        }
        return Cell.words(node.asText());
    }

    private Block.Chart chart(JsonNode node) {
        return new Block.Chart(
                text(node, "name"),
                node.get("number").asInt(),
                text(node, "caption"),
                text(node, "unit"),
                text(node, "source"),
                text(node, "alternative"),
                ChartKind.valueOf(text(node, "kind")),
                list(node, "categories", JsonNode::asText),
                list(node, "series", this::series));
    }

    private Series series(JsonNode node) {
        return new Series(
                text(node, "name"),
                list(node, "values", value -> value.isNull() ? Optional.empty() : Optional.of(value.decimalValue())),
                list(node, "figures", id -> id.isNull() ? Optional.empty() : Optional.of(id.asText())));
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Invalid document: " + name + " is missing in " + node);
        }
        return value.asText();
    }

    private static Optional<String> optional(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name))
                .filter(value -> !value.isNull())
                .map(JsonNode::asText);
    }

    private static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> read) {
        List<T> items = new ArrayList<>();
        if (node.has(name)) {
            node.get(name).forEach(item -> items.add(read.apply(item)));
        }
        return items;
    }
}
