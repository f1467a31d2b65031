package huibao.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rates that the tables of an internal edition print, and whether the two numbers each is of stand beside it: in its cell,
 * its row or its column. The rates of other periods stand beside those of the edition's own.
 */
final class PrintedRates {
    private final Map<String, Rate> rates = new HashMap<>();
    private final List<String> uncounted = new ArrayList<>();
    private int counted;

    private record Rate(String metric, String role, String part, String whole) {}

    private PrintedRates() {}

    /** @param edition a folder with {@code figures.csv} and {@code documents.json} */
    static PrintedRates of(Path edition) throws IOException {
        PrintedRates printed = new PrintedRates();
        for (String line : Files.readAllLines(edition.resolve("figures.csv"))) {
            String[] fields = line.split(",", -1);
            boolean isRate = fields.length == 10 && !fields[7].isEmpty() && !fields[8].isEmpty();
            if (isRate && !fields[0].equals("figure_id")) {
                printed.rates.put(fields[0], new Rate(fields[1], fields[3], fields[7], fields[8]));
            }
        }
        for (JsonNode document :
                new ObjectMapper().readTree(edition.resolve("documents.json").toFile())) {
            for (JsonNode block : document.get("document").get("blocks")) {
                if (block.get("block").asText().equals("Table")) {
                    printed.read(block);
                }
            }
        }
        return printed;
    }

    /** How many there are. */
    int counted() {
        return counted;
    }

    /** Those that stand there without their numbers: table, row, text. */
    List<String> uncounted() {
        return uncounted;
    }

    private void read(JsonNode table) {
        for (JsonNode row : table.get("rows")) {
            JsonNode cells = row.get("cells");
            for (int column = 1; column < cells.size(); column++) {
                Rate rate = rate(cells.get(column));
                if (rate != null && isOfTheEdition(rate, cells)) {
                    counted++;
                    if (!beside(table, cells, column).containsAll(List.of(rate.part, rate.whole))) {
                        uncounted.add(table.get("caption").asText() + ", " + text(cells.get(0)) + ": "
                                + text(cells.get(column)) + " of " + rate.part + "/" + rate.whole);
                    }
                }
            }
        }
    }

    /** The rate a cell prints, in per cent; null for its change, for a number it is of, and for what is no rate. */
    private Rate rate(JsonNode cell) {
        boolean isPrinted = text(cell).matches("(\\d+/\\d+ )?[\\d.]+%");
        return isPrinted && cell.hasNonNull("figure")
                ? rates.get(cell.get("figure").asText())
                : null;
    }

    /**
     * The first of the period; of the year so far, where the row has none of the period. A month that stands in for a period
     * stands before those it is compared with.
     */
    private boolean isOfTheEdition(Rate rate, JsonNode cells) {
        Rate first = null;
        for (JsonNode cell : cells) {
            Rate other = rate(cell);
            boolean isOfThePeriod = other != null && other.metric.equals(rate.metric) && other.role.equals("current");
            first = first == null && isOfThePeriod ? other : first;
        }
        return switch (rate.role) {
            case "last_12_months" -> true;
            case "current" -> rate == first;
            case "ytd" -> first == null;
            default -> false;
        };
    }

    private static Set<String> beside(JsonNode table, JsonNode cells, int column) {
        Set<String> beside = new HashSet<>();
        cells.forEach(cell -> beside.addAll(List.of(text(cell).split("[/ ]"))));
        table.get("rows")
                .forEach(row -> beside.addAll(
                        List.of(text(row.get("cells").path(column)).split("[/ ]"))));
        return beside;
    }

    private static String text(JsonNode cell) {
        return cell.isTextual() || cell.isNumber()
                ? cell.asText()
                : cell.path("text").asText();
    }
}
