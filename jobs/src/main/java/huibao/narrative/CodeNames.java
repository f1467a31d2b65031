package huibao.narrative;

import static java.util.Comparator.comparing;

import huibao.lake.run.CodeTables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The ways to call places, units and categories: by name, with their parent, with the years they are valid. */
record CodeNames(CodeTables tables) {
    NameChoices places(Map<String, CodeTables.Region> rows) {
        NameChoices choices = new NameChoices();
        rows.forEach((code, region) -> {
            String parent = region.parent().map(one -> nameOf(rows, one)).orElse("");
            String grand = region.parent()
                    .flatMap(one -> Optional.ofNullable(rows.get(one)).flatMap(CodeTables.Region::parent))
                    .map(one -> nameOf(rows, one))
                    .orElse("");
            String within = parent + region.name();
            choices.put(
                    code,
                    List.of(
                            region.name(),
                            within,
                            grand + within,
                            region.name() + years(region.validFrom(), region.validTo()),
                            grand + within + years(region.validFrom(), region.validTo())));
        });
        return choices;
    }

    NameChoices units(Map<String, CodeTables.Unit> units, Map<String, CodeTables.Region> regions) {
        NameChoices choices = new NameChoices();
        units.forEach((code, unit) -> {
            Optional<CodeTables.Region> own = Optional.ofNullable(regions.get(unit.region()));
            String place = own.map(CodeTables.Region::name).orElse("");
            String above = own.flatMap(CodeTables.Region::parent)
                    .map(one -> nameOf(regions, one))
                    .orElse("");
            String within = joined(place, unit.name());
            String further = joined(above, within);
            choices.put(
                    code,
                    List.of(
                            unit.name(),
                            within,
                            further,
                            unit.name() + years(unit.validFrom(), unit.validTo()),
                            further + years(unit.validFrom(), unit.validTo())));
        });
        return choices;
    }

    /** Of a former scheme （原分类）, of a branch the name of what it branches from. */
    NameChoices categories() {
        String newest = tables.categories().stream()
                .map(CodeTables.Category::scheme)
                .max(String::compareTo)
                .orElse("");
        Map<String, String> names = new HashMap<>();
        tables.categories().forEach(category -> names.put(category.code(), category.name()));
        NameChoices choices = new NameChoices();
        for (CodeTables.Category category : tables.categories()) {
            boolean isFormer = !category.scheme().equals(newest);
            String name = category.name();
            String branch = category.parent()
                            .map(names::get)
                            .map(parent -> parent + "·")
                            .orElse("")
                    + name;
            String scheme = isFormer ? "（" + category.scheme() + "版分类）" : "";
            choices.put(
                    category.code(),
                    List.of(name, isFormer ? name + "（原分类）" : name, name + scheme, branch, branch + scheme));
        }
        return choices;
    }

    private static String nameOf(Map<String, CodeTables.Region> rows, String code) {
        return Optional.ofNullable(rows.get(code)).map(CodeTables.Region::name).orElse("");
    }

    /** 乙县 and 县教育局 make 乙县教育局; a place that is in the name already is not said twice. */
    private static String joined(String place, String name) {
        if (place.isEmpty() || name.startsWith(place)) {
            return name;
        }
        String level = place.substring(place.length() - 1);
        return "省市县区旗".contains(level) && name.startsWith(level) ? place + name.substring(1) : place + name;
    }

    private static String years(LocalDate from, Optional<LocalDate> to) {
        return to.map(last -> "（" + from.getYear() + "—" + last.getYear() + "年）")
                .orElse("（" + from.getYear() + "年起）");
    }

    /** Of several rows of a code the one valid on a day, else the latest. */
    static <T> Map<String, T> byCode(
            List<T> rows,
            LocalDate on,
            Function<T, String> code,
            Function<T, LocalDate> from,
            Function<T, Optional<LocalDate>> to) {
        List<T> sorted = new ArrayList<>(rows);
        sorted.sort(comparing((T row) -> from.apply(row).isAfter(on)
                        || to.apply(row).map(last -> last.isBefore(on)).orElse(false))
                .thenComparing(comparing(from).reversed()));
        return sorted.stream().collect(Collectors.toMap(code, row -> row, (first, later) -> first));
    }
}
