package huibao.cli;

import huibao.access.Account;
import huibao.access.Grant;
import huibao.access.OfficeRole;
import huibao.settings.Setting;
import huibao.settings.Settings;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What an account is given. */
final class GrantOptions {
    private final Office office;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--role",
            split = ",",
            required = true,
            paramLabel = "LIST",
            hideParamSyntax = true,
            descriptionKey = "user.role")
    private List<String> roles = List.of();

    @Option(
            names = "--for-region",
            split = ",",
            paramLabel = "LIST",
            hideParamSyntax = true,
            descriptionKey = "user.region")
    private List<String> regions = List.of();

    @Option(names = "--ledger", descriptionKey = "user.ledger")
    private boolean ledger;

    GrantOptions(Office office) {
        this.office = office;
    }

    Grant grant(Settings settings) {
        EnumSet<OfficeRole> known = EnumSet.noneOf(OfficeRole.class);
        roles.forEach(code -> known.add(OfficeRole.find(code)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        office.messages().text("user.no-role", code, String.join("|", OfficeRole.codes()))))));
        return new Grant(known, regions.isEmpty() ? usual(settings) : new HashSet<>(regions), ledger);
    }

    /** That of the office, where it has named one. */
    private static Set<String> usual(Settings settings) {
        return Set.of(settings.find(Setting.REGION).orElse(Account.EVERY_REGION));
    }
}
