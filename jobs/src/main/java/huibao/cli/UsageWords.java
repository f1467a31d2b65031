package huibao.cli;

import huibao.problem.Problem;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in the user's language. */
record UsageWords(Messages messages) {
    /** An option that is not known is told before anything else: what is missing is most often that one, misspelt. */
    static ParameterException meant(ParameterException problem, String... arguments) {
        CommandSpec command = problem.getCommandLine().getCommandSpec();
        if (problem instanceof UnmatchedArgumentException) {
            return problem;
        }
        List<String> unknown = Arrays.stream(arguments)
                .filter(argument -> argument.startsWith("--") && argument.length() > 2)
                .map(argument -> argument.replaceFirst("(?s)=.*", ""))
                .filter(name -> !command.optionsMap().containsKey(name))
                .toList();
        return unknown.isEmpty() ? problem : new UnmatchedArgumentException(problem.getCommandLine(), unknown);
    }

    String of(ParameterException problem) {
        if (problem instanceof UnmatchedArgumentException unknown) {
            return unmatched(unknown);
        }
        if (problem instanceof MissingParameterException missing) {
            return messages.text(
                    "usage.missing",
                    missing.getMissing().stream().map(UsageWords::name).collect(list()));
        }
        if (problem.getArgSpec() != null) {
            return invalid(problem);
        }
        // Commands throw their own, worded already; what is left is picocli's.
        return problem.getClass() == ParameterException.class && problem.getCause() == null
                ? problem.getMessage()
                : messages.text("usage.other", Problem.shown(problem.getMessage()));
    }

    private String unmatched(UnmatchedArgumentException problem) {
        String shown = problem.getUnmatched().stream().map(Problem::shown).collect(list());
        boolean isOption = problem.isUnknownOption();
        String known = isOption
                ? problem.getCommandLine().getCommandSpec().options().stream()
                        .filter(option -> !option.hidden())
                        .map(OptionSpec::longestName)
                        .sorted()
                        .collect(list())
                : problem.getCommandLine().getSubcommands().keySet().stream()
                        .sorted()
                        .collect(list());
        String key = isOption ? "usage.unknown-option" : known.isEmpty() ? "usage.too-many" : "usage.unknown-command";
        return messages.text(key, shown, known);
    }

    private String invalid(ParameterException problem) {
        ArgSpec argument = problem.getArgSpec();
        String value = Optional.ofNullable(problem.getValue()).orElse("");
        Class<?> declared = argument.auxiliaryTypes().length > 0 ? argument.auxiliaryTypes()[0] : argument.type();
        // An option that may be left out has Long for long.
        Class<?> type = MethodType.methodType(declared).unwrap().returnType();
        String typeKey = "usage.expected." + (type.isEnum() ? "enum" : type.getSimpleName());
        String expected = messages.bundle().containsKey(typeKey)
                ? messages.text(typeKey, type.isEnum() ? List.of(type.getEnumConstants()) : "")
                : messages.text("usage.expected.other", name(argument));
        return value.isEmpty()
                ? messages.text("usage.no-value", name(argument), expected)
                : messages.text("usage.invalid", name(argument), Problem.shown(value), expected);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private Collector<CharSequence, ?, String> list() {
        return Collectors.joining(messages.isEnglish() ? ", " : "、");
    }
}
