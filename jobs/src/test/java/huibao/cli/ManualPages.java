package huibao.cli;

import huibao.settings.Setting;
import huibao.settings.SettingShapes;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual pages, from what the program itself knows of its commands and settings. */
final class ManualPages {
    private static final Pattern RELEASE = Pattern.compile("(?m)^## (\\S+) \\((\\S+)\\)");
    private static final List<String> FILES = List.of("yaml", "schedule", "output", "logs", "run");
    private static final Map<String, String> PLACES = Map.of(
            "yaml", "<home>/huibao.yaml",
            "schedule", "<home>/schedule.yaml",
            "output", "<home>/output/",
            "logs", "<home>/logs/huibao.log",
            "run", "<home>/run/serve.sock");

    private final Locale locale;
    private final ResourceBundle words;
    private final String version;
    private final String day;
    private final CommandLine huibao;

    ManualPages(Locale locale) throws IOException {
        this.locale = locale;
        this.words = ResourceBundle.getBundle(
                "huibao.cli.man",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Matcher release = RELEASE.matcher(Files.readString(Path.of("../CHANGELOG.md")));
        release.find();
        this.version = release.group(1);
        this.day = release.group(2);
        Terminal nowhere =
                new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), false);
        Office office = new Office(Map.of(), Clock.systemUTC(), nowhere, Messages.of(locale));
        this.huibao = Huibao.commandLine(office);
    }

    /** By their path below {@code docs/man}. */
    Map<String, String> all() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put(words.getString("language") + "huibao.1", program());
        pages.put(words.getString("language") + "huibao-serve.1", serve());
        pages.put(words.getString("language") + "huibao.yaml.5", settings());
        return pages;
    }

    private Roff begun(String name, String section, String key) {
        return new Roff()
                .title(name, section, day, "Huibao " + version)
                .line("SH", word("name"))
                .text(name + " - " + word(key + ".short"));
    }

    private String program() {
        Roff page = begun("huibao", "1", "huibao")
                .line("SH", word("synopsis"))
                .line("B", "huibao [--home DIR] COMMAND [OPTIONS]")
                .line("SH", word("description"))
                .text(word("huibao.text"))
                .line("SH", word("commands"));
        commands(huibao).forEach(command -> command(page, command.getCommandSpec()));
        page.line("SH", word("every"));
        huibao.getCommandSpec().options().forEach(option -> option(page, option));
        return ended(page, "huibao\\-serve", "1", "huibao.yaml", "5");
    }

    /** Every command that does something, with those below others. */
    private static Stream<CommandLine> commands(CommandLine above) {
        return above.getSubcommands().values().stream()
                .distinct()
                .flatMap(one -> Stream.concat(
                        one.getCommand() instanceof Runnable
                                        || one.getSubcommands().isEmpty()
                                        || one.getCommand() instanceof Callable
                                ? Stream.of(one)
                                : Stream.empty(),
                        commands(one)));
    }

    private void command(Roff page, CommandSpec command) {
        page.line("SS", command.qualifiedName() + places(command));
        page.text(String.join(" ", command.usageMessage().header()));
        command.positionalParameters().forEach(one -> entry(page, one.paramLabel(), one.description()));
        command.options().stream()
                .filter(option -> !option.inherited() && !isOfAll(option))
                .forEach(option -> option(page, option));
    }

    private static boolean isOfAll(OptionSpec option) {
        return option.usageHelp() || option.versionHelp();
    }

    private static String places(CommandSpec command) {
        StringBuilder places = new StringBuilder();
        for (PositionalParamSpec one : command.positionalParameters()) {
            places.append(' ').append(one.arity().min() == 0 ? "[" + one.paramLabel() + "]" : one.paramLabel());
        }
        return places.toString();
    }

    private static void option(Roff page, OptionSpec option) {
        String names = String.join(", ", option.names());
        entry(page, option.arity().max() == 0 ? names : names + " " + option.paramLabel(), option.description());
    }

    private static void entry(Roff page, String name, String... description) {
        page.line("TP").line("B", name).text(String.join(" ", description).replace("%%", "%"));
    }

    private String serve() {
        CommandSpec serve = huibao.getSubcommands().get("serve").getCommandSpec();
        Roff page = begun("huibao-serve", "1", "serve")
                .line("SH", word("synopsis"))
                .line("B", "huibao serve [--home DIR] [--demo] [--no-schedule]")
                .line("SH", word("description"))
                .text(word("serve.text"))
                .line("SH", word("options"));
        // What every program has comes last.
        serve.options().stream()
                .sorted(Comparator.comparing(ManualPages::isOfAll))
                .forEach(option -> option(page, option));
        page.line("SH", word("signals")).text(word("serve.signals"));
        return ended(page, "huibao", "1", "huibao.yaml", "5");
    }

    private String settings() {
        Roff page = begun("huibao.yaml", "5", "yaml")
                .line("SH", word("description"))
                .text(word("yaml.text"))
                .line("SH", word("settings"));
        Arrays.stream(Setting.values()).map(SettingShapes::of).forEach(one -> setting(page, one));
        page.line("SH", word("see")).line("BR", "huibao", "(1),").line("BR", "huibao-serve", "(1)");
        return page.line("PP").text(word("docs")).toString();
    }

    private void setting(Roff page, SettingShapes setting) {
        page.line("TP").line("B", setting.key());
        if (setting.file().isPresent()) {
            page.text(word("secret", setting.environment(), setting.file().get()));
            return;
        }
        setting.expected().ifPresent(problem -> page.text(word("expected", problem.in(locale))));
        if (!setting.usual().isEmpty()) {
            page.line("br").text(word("default", setting.usual()));
        }
        page.line("br").text(word("by", setting.environment()));
    }

    private String ended(Roff page, String... others) {
        page.line("SH", word("exit"));
        for (String code : List.of("0", "2", "3", "4", "5", "130", "1")) {
            entry(page, code, word("exit." + code));
        }
        page.line("SH", word("environment"));
        for (String name : List.of("HUIBAO_HOME", "HUIBAO_HEAP", "HUIBAO_JAVA_OPTS")) {
            entry(page, name, word("env." + name));
        }
        page.line("SH", word("files"));
        FILES.forEach(file -> entry(page, PLACES.get(file), word("file." + file)));
        page.line("SH", word("see"));
        for (int i = 0; i < others.length; i += 2) {
            page.line(
                    "BR",
                    others[i].replace("\\-", "-"),
                    "(" + others[i + 1] + ")" + (i + 2 < others.length ? "," : ""));
        }
        return page.line("PP").text(word("docs")).toString();
    }

    private String word(String key, Object... values) {
        String text = words.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, Locale.ROOT).format(values);
    }
}
