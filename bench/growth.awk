# Points "kind items seconds seconds" as two charts on one page, both axes from zero.
function chart(kind, title, left,    i, n, most, high, x, y, path, again) {
    for (i = 1; i <= count; i++) if (k[i] == kind) {
        if (items[i] > most) most = items[i]
        if (all[i] > high) high = all[i]
    }
    high *= 1.1
    printf "<g transform='translate(%d,50)'><text x='0' y='-20' font-size='15'>%s</text>", left, title
    print "<path d='M0,0V240H330' fill='none' stroke='#000'/>"
    for (i = 1; i <= count; i++) if (k[i] == kind) {
        x = 320 * items[i] / most
        y = 240 - 240 * all[i] / high
        path = path (path ? "L" : "M") x "," y
        again = again (again ? "L" : "M") x "," 240 - 240 * lake[i] / high
        printf "<circle cx='%.1f' cy='%.1f' r='4'/><text x='%.1f' y='%.1f' text-anchor='end'>%.1f s</text>", x, y, x - 6, y - 6, all[i]
        printf "<circle cx='%.1f' cy='%.1f' r='4' fill='#fff' stroke='#000'/>", x, 240 - 240 * lake[i] / high
        printf "<text x='%.1f' y='%.1f' text-anchor='middle'>%s</text>\n", x, n++ % 2 ? 274 : 258, items[i] / 1000 " k"
    }
    print "<path d='" path "' fill='none' stroke='#000' stroke-width='2'/>"
    print "<path d='" again "' fill='none' stroke='#000' stroke-dasharray='5 4'/></g>"
}
{ count++; k[count] = $1; items[count] = $2; all[count] = $3; lake[count] = $4 }
END {
    print "<svg xmlns='http://www.w3.org/2000/svg' width='820' height='370' font-family='sans-serif' font-size='12'>"
    print "<rect width='820' height='370' fill='#fff'/>"
    chart("years", "1, 5 and 10 years of history (CPU seconds by items)", 50)
    chart("items", "1, 5 and 25 times the items, 5 years", 460)
    print "<text x='50' y='355'>filled: extraction and all figures of a month; open: the figures again from the lake; warm, one process, 2 threads</text></svg>"
}
