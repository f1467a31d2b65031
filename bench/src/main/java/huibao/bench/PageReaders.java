package huibao.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Many people who read the web page at once, and the same bytes sent by the JDK's own server of files, by turns. Needs the JDK
 * alone. {@code fill HOME EDITIONS} puts copies of the one monthly edition beside it; {@code peer FOLDER} is that other server;
 * {@code read} measures, see {@code bench/pages}.
 */
final class PageReaders {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int MONTHS = 120;

    private final URI server;
    private final URI peer;
    private final long serverId;
    private final long peerId;
    private final Path folder;
    private final HttpClient client;
    private final Duration window;

    private PageReaders(String[] arguments) {
        server = URI.create(arguments[1]);
        serverId = Long.parseLong(arguments[2]);
        peer = URI.create(arguments[3]);
        peerId = Long.parseLong(arguments[4]);
        folder = Path.of(arguments[5]);
        window = Duration.ofMillis((long) (1000 * Double.parseDouble(arguments[8])));
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
    }

    /** @param headers names and values by turns */
    private record PageRead(String name, String path, List<String> headers) {}

    /** @param cpu milliseconds a page */
    private record PageTimes(double median, double p95, double perSecond, double cpu) {}

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "fill" -> fill(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
            case "peer" -> serve(Path.of(arguments[1]));
            default ->
                new PageReaders(arguments).read(arguments[6], arguments[7], arguments[9].split(" "), arguments[10]);
        }
    }

    /** Hard links to its files, under a manifest with another month and cut-off: what a list shows differs, what is read does not. */
    private static void fill(Path home, int editions) throws IOException {
        Path monthly = home.resolve("output/internal/990121/monthly");
        Path first = monthly.resolve("month-2021-06");
        Path original;
        try (Stream<Path> all = Files.list(first)) {
            original = all.filter(one -> one.getFileName().toString().startsWith("2021"))
                    .findFirst()
                    .orElseThrow();
        }
        String id = original.getFileName().toString();
        String manifest = Files.readString(original.resolve("manifest.json"));
        for (int i = 1; i < editions; i++) {
            YearMonth month = YearMonth.of(2021, 6).minusMonths(i % MONTHS);
            LocalDate cutoff = month.plusMonths(1).atDay(3).plusDays(i / MONTHS);
            String otherId = cutoff.toString().replace("-", "") + id.substring(8);
            Path copy = monthly.resolve("month-" + month).resolve(otherId);
            Files.createDirectories(copy);
            try (Stream<Path> files = Files.list(original)) {
                for (Path file :
                        files.filter(one -> !one.endsWith("manifest.json")).toList()) {
                    Files.createLink(copy.resolve(file.getFileName()), file);
                }
            }
            Files.writeString(
                    copy.resolve("manifest.json"),
                    manifest.replace(id, otherId)
                            .replace("\"month-2021-06\"", "\"month-" + month + "\"")
                            .replace("\"2021-06\"", "\"" + month + "\"")
                            .replace("\"start\" : \"2021-06-01\"", "\"start\" : \"" + month.atDay(1) + "\"")
                            .replace(
                                    "\"end\" : \"2021-07-01\"",
                                    "\"end\" : \"" + month.plusMonths(1).atDay(1) + "\"")
                            .replace("\"2021-07-03T01:00:00Z\"", "\"" + cutoff + "T01:00:00Z\""));
        }
    }

    /** Reads the file at each request, as a server of files does. */
    private static void serve(Path folder) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        server.setExecutor(Executors.newFixedThreadPool(40));
        server.createContext("/", exchange -> {
            byte[] bytes = Files.readAllBytes(
                    folder.resolve(exchange.getRequestURI().getPath().substring(1)));
            exchange.getResponseHeaders().add("Content-Type", "text/html;charset=UTF-8");
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
        server.start();
        System.out.println("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void read(String enter, String token, String[] readers, String rounds) throws Exception {
        signIn(URI.create(enter));
        List<PageRead> pages = pages(token);
        for (PageRead page : pages) {
            Files.write(
                    folder.resolve(page.name().replace(' ', '-')),
                    get(request(page)).body());
        }
        System.out.println(
                "| what, readers | median ms | p95 ms | a second | CPU ms | median of a file's | p95 of a file's"
                        + " | CPU of a file's | KB sent | load |\n|---|---|---|---|---|---|---|---|---|---|");
        for (PageRead page : pages) {
            for (String several : readers) {
                row(page, page.name() + ", " + several, Integer.parseInt(several), Integer.parseInt(rounds));
            }
        }
        beside(pages.get(0));
    }

    private void row(PageRead page, String name, int readers, int rounds) throws Exception {
        List<PageTimes> ours = new ArrayList<>();
        List<PageTimes> files = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            PageTimes our = measured(request(page), serverId, readers);
            PageTimes file = measured(fileRequest(page), peerId, readers);
            // The first is to warm up.
            if (round > 0) {
                ours.add(our);
                files.add(file);
            }
        }
        PageTimes our = median(ours);
        PageTimes file = median(files);
        System.out.printf(
                "| %s | %.1f | %.1f | %.0f | %.2f | %.1f | %.1f | %.1f | %.1f | %s |%n",
                name,
                our.median(),
                our.p95(),
                our.perSecond(),
                our.cpu(),
                our.median() / file.median(),
                our.p95() / file.p95(),
                our.cpu() / file.cpu(),
                Files.size(folder.resolve(page.name().replace(' ', '-'))) / 1024.0,
                load());
    }

    /** Fifty who read the list while a report is made. */
    private void beside(PageRead list) throws Exception {
        String form = text(get(plain("/runs/new")).body());
        HttpResponse<byte[]> asked = post(
                "/runs",
                Map.of(
                        "deliverable", "monthly",
                        "period", "2021-05",
                        "region", "990121",
                        "reading", "newest",
                        "formats", "pdf",
                        "audience", "internal",
                        "_csrf", token(form)));
        String place =
                URI.create(asked.headers().firstValue("location").orElseThrow()).getPath();
        List<PageTimes> readings = new ArrayList<>();
        while (text(get(plain(place)).body()).contains("data-events=")) {
            readings.add(measured(request(list), serverId, 50));
        }
        PageTimes slowest = readings.stream()
                .max((a, b) -> Double.compare(a.p95(), b.p95()))
                .orElseThrow();
        PageTimes middle = median(readings);
        System.out.printf(
                "| list beside a report, 50 | %.1f | %.1f | %.0f | | | | | | %s |%n",
                middle.median(), middle.p95(), middle.perSecond(), load());
        System.out.printf(
                "%nIn the slowest of %d spells beside the report p95 was %.0f ms.%n", readings.size(), slowest.p95());
    }

    private void signIn(URI enter) throws Exception {
        String form = text(get(HttpRequest.newBuilder(enter).build()).body());
        String query = enter.getQuery();
        post(
                "/sign-in",
                Map.of(
                        "name", query.replaceAll(".*name=([^&]*).*", "$1"),
                        "password", query.replaceAll(".*code=([^&]*).*", "$1"),
                        "_csrf", token(form)));
    }

    private List<PageRead> pages(String token) throws Exception {
        String list = text(get(plain("/reports")).body());
        String edition = found(list, "href=\"(/reports/internal/990121/monthly/[^\"]+)\"");
        String figure = found(text(get(plain(edition)).body()), "href=\"(/figures/[^\"]+)\"")
                .replace("&amp;", "&");
        return List.of(
                new PageRead("list", "/reports", List.of()),
                new PageRead("reading view", edition, List.of()),
                new PageRead("figure", figure, List.of()),
                new PageRead("API list", "/api/v1/editions", List.of("Authorization", "Bearer " + token)));
    }

    private HttpRequest plain(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).build();
    }

    private HttpRequest request(PageRead page) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(page.path())).header("Accept-Encoding", "gzip");
        if (!page.headers().isEmpty()) {
            request.headers(page.headers().toArray(String[]::new));
        }
        return request.build();
    }

    private HttpRequest fileRequest(PageRead page) {
        return HttpRequest.newBuilder(peer.resolve("/" + page.name().replace(' ', '-')))
                .header("Accept-Encoding", "gzip")
                .build();
    }

    private HttpResponse<byte[]> get(HttpRequest request) throws Exception {
        HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() >= 400) {
            throw new IllegalStateException(response.statusCode() + " from " + request.uri());
        }
        return response;
    }

    private HttpResponse<byte[]> post(String path, Map<String, String> form) throws Exception {
        String body = String.join(
                "&",
                new LinkedHashMap<>(form)
                        .entrySet().stream()
                                .map(one ->
                                        one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                                .toList());
        HttpResponse<byte[]> response = get(HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
        if (response.statusCode() != 302) {
            throw new IllegalStateException(response.statusCode() + " from " + path);
        }
        return response;
    }

    private static String token(String page) {
        return found(page, TOKEN.pattern());
    }

    private static String found(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + pattern);
        }
        return matcher.group(1);
    }

    private static String text(byte[] body) throws IOException {
        boolean zipped = body.length > 2 && body[0] == 0x1f && (body[1] & 0xff) == 0x8b;
        byte[] plain = zipped ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes() : body;
        return new String(plain, StandardCharsets.UTF_8);
    }

    /** Each reads on as soon as the page is there. */
    private PageTimes measured(HttpRequest request, long process, int readers)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(readers);
        Duration before = cpu(process);
        long start = System.nanoTime();
        long end = start + window.toNanos();
        Callable<List<Long>> reader = () -> {
            List<Long> took = new ArrayList<>();
            do {
                long asked = System.nanoTime();
                get(request);
                took.add(System.nanoTime() - asked);
            } while (System.nanoTime() < end);
            return took;
        };
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> one : pool.invokeAll(Collections.nCopies(readers, reader))) {
            all.addAll(one.get());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpu = cpu(process).minus(before).toNanos() / 1e6;
        pool.shutdown();
        long[] sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
        return new PageTimes(
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.95)] / 1e6,
                sorted.length / seconds,
                cpu / sorted.length);
    }

    private static Duration cpu(long process) {
        return ProcessHandle.of(process).orElseThrow().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static PageTimes median(List<PageTimes> readings) {
        return new PageTimes(
                median(readings.stream().mapToDouble(PageTimes::median).toArray()),
                median(readings.stream().mapToDouble(PageTimes::p95).toArray()),
                median(readings.stream().mapToDouble(PageTimes::perSecond).toArray()),
                median(readings.stream().mapToDouble(PageTimes::cpu).toArray()));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }
}
