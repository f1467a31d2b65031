# Points "kind items seconds seconds" as two charts on one page, both axes from zero. Beside what was measured a line for
# what it would be if it grew with the items from the first point on.
BEGIN { WIDE = 380; HIGH = 260 }

# One, two or five times a power of ten, so that five steps or fewer reach the top.
function step(top,    size, turn) {
    size = 0.01
    while (size * 5 < top) size *= turn++ % 3 == 1 ? 2.5 : 2
    return size
}
function across(count) { return WIDE * count / most }
function up(seconds) { return HIGH - HIGH * seconds / high }
function thousands(count) { return count % 1000 ? count / 1000 " k" : count >= 1000000 ? count / 1000000 " M" : count / 1000 " k" }
function text(x, y, anchor, words) { printf "<text x='%.1f' y='%.1f' text-anchor='%s'>%s</text>\n", x, y, anchor, words }

function chart(kind, title, left,    i, x, y, path, again, first, end, tick, size) {
    most = high = 0
    for (i = 1; i <= count; i++) if (k[i] == kind) {
        if (!first) first = i
        if (items[i] > most) most = items[i]
        if (all[i] > high) high = all[i]
        if (lake[i] > high) high = lake[i]
    }
    high *= 1.2
    size = step(high)
    printf "<g transform='translate(%d,60)'><text x='0' y='-28' font-size='15'>%s</text>\n", left, title
    for (tick = 0; tick * size <= high; tick++) {
        printf "<path d='M0,%.1fH%d' stroke='#ccc'/>", up(tick * size), WIDE
        text(-8, up(tick * size) + 4, "end", tick * size)
    }
    printf "<path d='M0,0V%dH%d' fill='none' stroke='#000'/>\n", HIGH, WIDE
    printf "<text transform='translate(-42,%d) rotate(-90)' text-anchor='middle'>processor seconds</text>\n", HIGH / 2
    text(WIDE / 2, HIGH + 44, "middle", "items in the database")

    end = items[first] * high / all[first]
    if (end > most) end = most
    printf "<path d='M0,%dL%.1f,%.1f' stroke='#888' stroke-width='1.5' stroke-dasharray='2 4'/>\n", HIGH, across(end), up(all[first] * end / items[first])

    for (i = 1; i <= count; i++) if (k[i] == kind) {
        x = across(items[i])
        y = up(all[i])
        path = path (path ? "L" : "M") x "," y
        again = again (again ? "L" : "M") x "," up(lake[i])
        dots = dots sprintf("<circle cx='%.1f' cy='%.1f' r='4'/><circle cx='%.1f' cy='%.1f' r='4' fill='#fff' stroke='#000'/>\n", x, y, x, up(lake[i]))
        printf "<path d='M%.1f,%dv5' stroke='#000'/>", x, HIGH
        text(x, HIGH + 20, "middle", thousands(items[i]))
        dots = dots label(x, y - 9, all[i])
        # Below the point, where the axis leaves room.
        y = up(lake[i])
        dots = dots label(y > HIGH - 24 ? x + 18 : x, y > HIGH - 24 ? y + 4 : y + 18, lake[i])
    }
    print "<path d='" path "' fill='none' stroke='#000' stroke-width='2'/>"
    print "<path d='" again "' fill='none' stroke='#000' stroke-dasharray='6 4'/>"
    print dots "</g>"
    dots = ""
}
# On white, so that no line runs through it.
function label(x, y, seconds,    as) {
    as = "<text x='%.1f' y='%.1f' text-anchor='middle'%s>%.1f</text>\n"
    return sprintf(as, x, y, " stroke='#fff' stroke-width='4'", seconds) sprintf(as, x, y, "", seconds)
}
{ count++; k[count] = $1; items[count] = $2; all[count] = $3; lake[count] = $4 }
END {
    print "<svg xmlns='http://www.w3.org/2000/svg' width='980' height='430' font-family='sans-serif' font-size='12'>"
    print "<rect width='980' height='430' fill='#fff'/>"
    chart("years", "1, 5 and 10 years of history, as many items each year", 70)
    chart("items", "1, 5 and 25 times the items, over 5 years", 560)
    print "<g transform='translate(70,390)'><circle cx='14' cy='-4' r='4'/><path d='M0,-4H28' stroke='#000' stroke-width='2'/>"
    text(36, 0, "start", "extraction and all figures of a month")
    print "<path d='M270,-4H298' stroke='#000' stroke-dasharray='6 4'/><circle cx='284' cy='-4' r='4' fill='#fff' stroke='#000'/>"
    text(306, 0, "start", "the figures again from the lake")
    print "<path d='M0,20H28' stroke='#888' stroke-width='1.5' stroke-dasharray='2 4'/>"
    text(36, 24, "start", "extraction and figures, if they grew with the items from the first point on")
    text(860, 0, "end", "warm, in one process, 2 threads; see bench/README.md")
    print "</g></svg>"
}
