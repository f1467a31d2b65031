package huibao.narrative;

import huibao.calendar.Role;
import huibao.figure.Figure;
import huibao.figure.Status;
import huibao.narrative.Piece.Top.TopForm;
import huibao.problem.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks sentences about members of a dimension: none named wrongly, none left out. */
final class MemberReading {
    private static final List<String> PLACES = List.of("最多的是", "其次是", "再次是");

    private final Material material;
    private final SlotEvidence figures;
    private final SortedMap<String, String> around;
    private final FigureSlot slot;
    private final String by;
    /** All the edition holds, in the order of print. */
    private final Map<String, Figure> members = new LinkedHashMap<>();

    private final String unit;
    private final String name;

    MemberReading(Material material, SlotEvidence figures, SortedMap<String, String> around, Piece.OfMembers piece) {
        this.material = material;
        this.figures = figures;
        this.around = around;
        this.slot = piece.figure();
        this.by = piece.by();
        Map<String, Figure> held = figures.members(slot, around, by, slot.role());
        material.names().sorted(by, held.keySet()).forEach(code -> members.put(code, held.get(code)));
        this.unit = Pattern.quote(slot.unit());
        // The longest first: a name may begin with another.
        this.name = members.keySet().stream()
                .map(this::nameOf)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** A、B各3件，C2件，其余4个单位共5件. */
    void ranking(int first, String said, Claims claims) {
        String group = "(?<names>" + name + "(?:、" + name + ")*)(?<each>各)?(?<count>\\d+)" + unit + "[、，]?";
        String rest = "(?:其余)?(?<others>\\d+)个" + MemberWriter.kind(by) + "(?<how>各|共)(?<sum>\\d+)" + unit;
        Matcher match = Pattern.compile("\\G(?:" + rest + "$|" + group + ")").matcher(said);
        Map<String, Long> left = positive(claims, said);
        int end = 0;
        while (match.find()) {
            end = match.end();
            if (match.group("others") != null) {
                others(match, left, claims);
            } else {
                group(match, left, claims);
            }
        }
        claims.expect(end == said.length(), said, Problem.of("claim.names-numbers"));
        claims.expect(left.isEmpty(), said, Problem.of("claim.all", left.keySet()));
        claims.expect(first > 0, said, Problem.of("claim.some"));
    }

    /** The next place of those left: all of it, and nobody else. */
    private void group(Matcher match, Map<String, Long> left, Claims claims) {
        List<String> codes = codes(match.group("names"));
        long largest = left.values().stream().mapToLong(Long::longValue).max().orElse(-1);
        Set<String> expected =
                left.keySet().stream().filter(code -> left.get(code) == largest).collect(Collectors.toSet());
        claims.expect(new HashSet<>(codes).equals(expected), match.group(), expected);
        claims.expect(Long.parseLong(match.group("count")) == largest, match.group(), largest);
        claims.expect((codes.size() > 1) == (match.group("each") != null), match.group(), Problem.of("claim.each"));
        codes.forEach(left::remove);
    }

    private static void others(Matcher match, Map<String, Long> left, Claims claims) {
        long sum = left.values().stream().mapToLong(Long::longValue).sum();
        boolean same = left.values().stream().distinct().count() == 1;
        claims.expect(Integer.parseInt(match.group("others")) == left.size(), match.group(), left.size());
        claims.expect(same == match.group("how").equals("各"), match.group(), same ? "各" : "共");
        long expected = same && !left.isEmpty() ? sum / left.size() : sum;
        claims.expect(Long.parseLong(match.group("sum")) == expected, match.group(), expected);
        left.clear();
    }

    void most(Piece.Most piece, String said, Claims claims) {
        String beside = piece.beside()
                .map(one -> "(?:（" + Pattern.quote(one.phrase(around)) + "(?<beside>" + SentencePattern.number(one)
                        + ")）)?")
                .orElse("(?<beside>)");
        Matcher match = Pattern.compile("\\G，?(?<place>最多的是|其次是|再次是)(?<names>" + name + "(?:、" + name
                        + ")*)(?<each>，各)?(?<count>\\d+)" + unit + beside)
                .matcher(said);
        Map<String, Long> left = positive(claims, said);
        if (said.startsWith(MemberWriter.ALL_AT)) {
            all(piece, said, left, claims);
            return;
        }
        left.remove(FixedNames.UNKNOWN);
        int end = 0;
        for (int place = 0; match.find(); place++) {
            end = match.end();
            claims.expect(
                    place < PLACES.size() && match.group("place").equals(PLACES.get(place)),
                    said,
                    Problem.of("claim.place"));
            beside(piece, match, codes(match.group("names")), claims);
            group(match, left, claims);
        }
        claims.expect(end == said.length() && end > 0, said, Problem.of("claim.places"));
    }

    /** One alone has any, and all of it. */
    private void all(Piece.Most piece, String said, Map<String, Long> left, Claims claims) {
        String beside = piece.beside()
                .map(one -> "(?:（" + Pattern.quote(one.phrase(around)) + "(?<beside>" + SentencePattern.number(one)
                        + ")）)?")
                .orElse("(?<beside>)");
        Matcher match = Pattern.compile(MemberWriter.ALL_AT + "(?<names>" + name + ")" + beside)
                .matcher(said);
        boolean isRead = match.matches();
        claims.expect(isRead, said, Problem.of("claim.places"));
        if (!isRead) {
            return;
        }
        String code = code(match.group("names"));
        claims.expect(left.keySet().equals(Set.of(code)), said, left.keySet());
        claims.expect(figures.count(slot, around).equals(Optional.ofNullable(left.get(code))), said, left.get(code));
        beside(piece, match, List.of(code), claims);
    }

    private void beside(Piece.Most piece, Matcher match, List<String> codes, Claims claims) {
        String said = match.group("beside");
        if (piece.beside().isPresent() && said != null && codes.size() == 1) {
            new SlotReading(figures, with(codes.get(0))).amount(piece.beside().get(), said, claims);
        } else {
            claims.expect(said == null || said.isEmpty(), match.group(), Problem.of("claim.no-brackets"));
        }
    }

    /** Those of more than 0; a claim about all fails where one of them is withheld. */
    private Map<String, Long> positive(Claims claims, String said) {
        Map<String, Long> positive = new LinkedHashMap<>();
        members.forEach((code, figure) -> {
            claims.expect(
                    figure.isPrintable() || figure.status() == Status.NOT_COMPUTABLE,
                    said,
                    Problem.of("claim.withheld", code));
            figure.value()
                    .filter(value -> figure.isPrintable() && value.signum() > 0)
                    .ifPresent(value -> positive.put(code, value.longValueExact()));
        });
        return positive;
    }

    void moved(String said, Claims claims) {
        String one = name + "（(?:增加|减少)\\d+" + unit + "）";
        String base = Pattern.quote(material.words().base(slot.base()));
        Matcher match = Pattern.compile(
                        "比" + base + "(?:明显增加的有(?<up>" + list(one) + "))?，?(?:明显减少的有(?<down>" + list(one) + "))?")
                .matcher(said);
        if (!match.matches()) {
            claims.expect(false, said, Problem.of("claim.changed-list"));
            return;
        }
        changes("（增加", "）", match.group("up"), beyond(1), said, claims);
        changes("（减少", "）", match.group("down"), beyond(-1), said, claims);
    }

    private static String list(String one) {
        return one + "(?:、" + one + ")*";
    }

    private void changes(String before, String after, String list, List<String> expected, String said, Claims claims) {
        Matcher match = Pattern.compile("(?<name>" + name + ")" + before + "(?<change>\\d+)" + unit + after)
                .matcher(list == null ? "" : list);
        List<String> named = new ArrayList<>();
        while (match.find()) {
            String code = code(match.group("name"));
            named.add(code);
            long change = Math.abs(growth(code).orElse(0L));
            claims.expect(change == Long.parseLong(match.group("change")), match.group(), change);
        }
        claims.expect(named.equals(expected), said, expected);
    }

    private List<String> beyond(int sign) {
        return ofOneScheme().stream()
                .filter(code -> comparable(code)
                        && figures.evidence()
                                        .beyondChance(
                                                members.get(code), earlier(code).get())
                                == sign)
                .toList();
    }

    /** One that is above every other. */
    void top(TopForm told, String said, Claims claims) {
        Map<String, Long> left = positive(claims, said);
        left.remove(FixedNames.UNKNOWN);
        long most = left.values().stream().mapToLong(Long::longValue).max().orElse(-1);
        List<String> first =
                left.keySet().stream().filter(code -> left.get(code) == most).toList();
        claims.expect(first.size() == 1, said, Problem.of("claim.none-above"));
        claims.expect(told != TopForm.SOLE || left.size() == 1, said, Problem.of("claim.others"));
        boolean confirmed = told == TopForm.NUMBER
                ? SlotReading.number(said) == most
                : first.stream().anyMatch(code -> nameOf(code).equals(said));
        claims.expect(confirmed, said, Problem.of("claim.first", first, most));
    }

    void below(String said, Claims claims) {
        Optional<Figure> whole = figures.printable(slot, around);
        String rate = "（(?<rate>[^）]+)）";
        Matcher match = Pattern.compile("明显低于" + Pattern.quote(material.names().whole()) + rate + "的有(?<list>.+)")
                .matcher(said);
        if (whole.isEmpty() || !match.matches()) {
            claims.expect(false, said, Problem.of("claim.below-list"));
            return;
        }
        new SlotReading(figures, around).bracketed(slot, whole.get(), match.group("rate"), claims);
        Matcher one = Pattern.compile("\\G、?(?<name>" + name + ")" + rate).matcher(match.group("list"));
        List<String> named = new ArrayList<>();
        int end = 0;
        while (one.find()) {
            end = one.end();
            named.add(code(one.group("name")));
            new SlotReading(figures, around)
                    .bracketed(slot, members.get(code(one.group("name"))), one.group("rate"), claims);
        }
        List<String> expected = newestScheme().stream()
                .filter(code -> members.get(code).isPrintable()
                        && figures.evidence().isRate(members.get(code))
                        && figures.evidence().beyondChance(members.get(code), whole.get()) < 0)
                .toList();
        claims.expect(named.equals(expected) && end == match.group("list").length(), said, expected);
    }

    void makeup(String said, Claims claims) {
        String one = name + "占\\d+" + unit;
        boolean up = said.startsWith("增加");
        Matcher match =
                Pattern.compile("(?:增加|减少)部分中，(?<list>" + list(one) + ")").matcher(said);
        Optional<Figure> now = figures.printable(slot, around);
        Optional<Figure> then = figures.find(slot, around, slot.base()).filter(Figure::isPrintable);
        if (!match.matches() || now.isEmpty() || then.isEmpty()) {
            claims.expect(false, said, Problem.of("claim.parts"));
            return;
        }
        int beyond = figures.evidence().beyondChance(now.get(), then.get());
        claims.expect(beyond == (up ? 1 : -1), said, Problem.of("claim.within-chance"));
        claims.expect(
                ofOneScheme().stream().allMatch(code -> growth(code).isPresent()),
                said,
                Problem.of("claim.known-parts"));
        long whole = value(now.get()) - value(then.get());
        changes("占", "", match.group("list"), largest(whole), said, claims);
    }

    /** Ordered by their part of the change, until twice what is told is the change. */
    private List<String> largest(long whole) {
        ToLongFunction<String> part = code -> growth(code).orElse(0L) * Long.signum(whole);
        long left = Math.abs(whole);
        long half = left / 2;
        List<String> largest = new ArrayList<>();
        while (left > half && largest.size() < 3) {
            Optional<String> next = ofOneScheme().stream()
                    .filter(code -> !largest.contains(code) && part.applyAsLong(code) > 0)
                    .reduce((a, b) -> part.applyAsLong(b) > part.applyAsLong(a) ? b : a);
            if (next.isEmpty()) {
                break;
            }
            largest.add(next.get());
            left -= part.applyAsLong(next.get());
        }
        return largest;
    }

    private Optional<Long> growth(String code) {
        return comparable(code)
                ? Optional.of(value(members.get(code)) - value(earlier(code).orElseThrow()))
                : Optional.empty();
    }

    private boolean comparable(String code) {
        Optional<Figure> then = earlier(code);
        return members.get(code).isPrintable()
                && members.get(code).status() != Status.NOT_COMPARABLE
                && then.filter(one -> one.isPrintable() && one.status() != Status.NOT_COMPARABLE)
                        .isPresent();
    }

    private Optional<Figure> earlier(String code) {
        Role base = slot.base();
        return figures.find(slot, with(code), base);
    }

    private static long value(Figure figure) {
        return figure.value().map(BigDecimal::longValueExact).orElse(0L);
    }

    private List<String> known() {
        return members.keySet().stream()
                .filter(code -> !code.equals(FixedNames.UNKNOWN))
                .toList();
    }

    /** None where the categories of the base had another scheme. */
    private List<String> ofOneScheme() {
        boolean isOfTwo = by.equals("category")
                && known().stream()
                        .flatMap(code -> earlier(code).stream())
                        .anyMatch(then -> then.status() == Status.NOT_COMPARABLE);
        return isOfTwo ? List.of() : newestScheme();
    }

    /** Of categories those that are registered today. */
    private List<String> newestScheme() {
        if (!by.equals("category")) {
            return known();
        }
        String newest = known().stream()
                .flatMap(code -> material.names().scheme(code).stream())
                .reduce("", (a, b) -> a.compareTo(b) > 0 ? a : b);
        return known().stream()
                .filter(code -> material.names().scheme(code).orElse(newest).equals(newest))
                .toList();
    }

    private SortedMap<String, String> with(String code) {
        TreeMap<String, String> with = new TreeMap<>(around);
        with.put(by, code);
        return with;
    }

    private List<String> codes(String names) {
        Matcher match = Pattern.compile("\\G、?(" + name + ")").matcher(names);
        return match.results().map(one -> code(one.group(1))).toList();
    }

    private String code(String said) {
        return members.keySet().stream()
                .filter(code -> nameOf(code).equals(said))
                .findFirst()
                .orElseThrow();
    }

    private String nameOf(String code) {
        return material.names().of(by, code);
    }
}
