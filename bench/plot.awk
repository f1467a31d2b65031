# One benchmark of a file of results as a chart: the client's processor seconds by size, a line for each way, both axes from zero.
BEGIN { FS = ","; WIDE = 460; HIGH = 300; split("#000,#c30,#06c,#083,#b80,#808,#555,#0aa,#930,#69c", colour, ",") }

$1 == benchmark && $4 ~ /^(client )?CPU s$/ {
    if (!($3 in place)) { place[$3] = ++ways; way[ways] = $3 }
    points[place[$3]] = points[place[$3]] $2 " " $5 "\n"
    if ($2 > most) most = $2
    if ($5 > high) high = $5
    under = "load " $6 ", " $7 ", " $8
}

# One, two or five times a power of ten, so that five steps or fewer reach the top.
function step(top,    size, turn) {
    size = 0.01
    while (size * 5 < top) size *= turn++ % 3 == 1 ? 2.5 : 2
    return size
}
function text(x, y, anchor, words) { printf "<text x='%.1f' y='%.1f' text-anchor='%s'>%s</text>\n", x, y, anchor, words }
function across(count) { return WIDE * count / most }
function up(seconds) { return HIGH - HIGH * seconds / high }

function draw(number,    point, count, at, path, x, y) {
    count = split(points[number], point, "\n") - 1
    for (at = 1; at <= count; at++) {
        split(point[at], value, " ")
        x = across(value[1])
        y = up(value[2])
        path = path (at == 1 ? "M" : "L") x "," y
        printf "<circle cx='%.1f' cy='%.1f' r='3' fill='%s'/><path d='M%.1f,%dv5' stroke='#000'/>", x, y, colour[number], x, HIGH
        if (number == 1) text(x, HIGH + 20, "middle", value[1])
    }
    printf "<path d='%s' fill='none' stroke='%s' stroke-width='2'/>\n", path, colour[number]
    printf "<path d='M%d,%dh24' stroke='%s' stroke-width='2'/>", WIDE + 20, number * 20 - 4, colour[number]
    text(WIDE + 50, number * 20, "start", way[number])
}

END {
    if (!ways) exit
    high *= 1.1
    print "<svg xmlns='http://www.w3.org/2000/svg' width='900' height='430' font-family='sans-serif' font-size='12'>"
    print "<rect width='900' height='430' fill='#fff'/><g transform='translate(70,50)'>"
    printf "<text x='0' y='-24' font-size='15'>%s: processor seconds of the client by size</text>\n", benchmark
    size = high > 0 ? step(high) : 1
    for (tick = 0; tick * size <= high; tick++) {
        printf "<path d='M0,%.1fH%d' stroke='#ccc'/>", up(tick * size), WIDE
        text(-8, up(tick * size) + 4, "end", tick * size)
    }
    printf "<path d='M0,0V%dH%d' fill='none' stroke='#000'/>\n", HIGH, WIDE
    for (number = 1; number <= ways; number++) draw(number)
    text(0, HIGH + 56, "start", under)
    print "</g></svg>"
}
