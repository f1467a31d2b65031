package huibao.generate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The made-up county, as the CSVs beside this class have it: places, offices, posts, categories, groups. */
final class CodeLists {
    static final List<String> RELATIONS =
            List.of("region", "unit", "post", "category", "issue_group", "issue_group_category", "holiday");
    static final String COUNTY = "990121";
    static final String NEIGHBOUR_TOWNSHIP = "990122001";
    static final String NEIGHBOUR_OFFICE = "X990122";
    static final String COUNTY_OFFICE = "X990121";
    static final List<String> LEVELS = List.of("country", "province", "city", "county", "township");

    private static final int TOWNSHIPS = 12;

    private final Map<String, String> unitByCategory = new HashMap<>();
    private final List<List<String>> oldCategories;
    private final List<List<String>> newCategories;

    CodeLists() {
        for (String line : lines("category_unit")) {
            String[] fields = line.split(",");
            unitByCategory.put(fields[0], fields[1]);
        }
        oldCategories = categories("2018");
        newCategories = categories("2020");
    }

    /** The rows of a list, without its header. */
    static List<String> lines(String name) {
        try (InputStream bytes = CodeLists.class.getResourceAsStream(name + ".csv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the list " + name, e);
        }
    }

    /** @param number from 1 */
    static String township(int number) {
        return COUNTY + String.format("%03d", number);
    }

    /** The office or government that registers petitions of a level. */
    static String office(int level, String region) {
        return switch (level) {
            case 0 -> "X000000";
            case 1 -> "X990000";
            case 2 -> "X990100";
            case 3 -> region.equals(NEIGHBOUR_TOWNSHIP) ? NEIGHBOUR_OFFICE : COUNTY_OFFICE;
            default -> government(region);
        };
    }

    /** The township's government; for matters of no township, the county's bureau for everything else. */
    static String government(String region) {
        return region.length() > COUNTY.length() && region.startsWith(COUNTY)
                ? "T" + region.substring(COUNTY.length() + 1)
                : "B08";
    }

    String bureau(String category) {
        String top = category.startsWith("A") ? category.substring(0, 3) : category.substring(0, 2);
        return unitByCategory.get(top);
    }

    static int townships() {
        return TOWNSHIPS;
    }

    /** Codes of a scheme by level-1 category: the category itself first, then all below it. */
    List<List<String>> categories(boolean newScheme) {
        return newScheme ? newCategories : oldCategories;
    }

    private static List<List<String>> categories(String scheme) {
        List<List<String>> families = new ArrayList<>();
        for (String line : lines("category")) {
            String[] fields = line.split(",");
            if (fields[4].equals(scheme)) {
                if (fields[3].equals("1")) {
                    families.add(new ArrayList<>());
                }
                families.get(families.size() - 1).add(fields[0]);
            }
        }
        return families;
    }
}
