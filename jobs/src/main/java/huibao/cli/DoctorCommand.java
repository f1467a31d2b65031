package huibao.cli;

import huibao.doctor.Doctor;
import huibao.doctor.Finding;
import huibao.doctor.Finding.Level;
import huibao.settings.SettingsException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Looks at this machine before a job has to fail on it. */
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Office office;

    @Option(names = "--json", descriptionKey = "doctor.json")
    private boolean json;

    DoctorCommand(Office office) {
        this.office = office;
    }

    @Override
    public Integer call() {
        Doctor doctor = new Doctor(office.home(), office.clock(), ProgramVersion.text());
        List<Finding> findings = new ArrayList<>(doctor.machine());
        int wrongSettings = ExitCode.DONE;
        try {
            findings.addAll(doctor.office(office.settings()));
        } catch (SettingsException e) {
            e.problems().forEach(problem -> findings.add(new Finding("settings", Level.WRONG, problem)));
            wrongSettings = ExitCode.USAGE;
        }
        if (json) {
            office.print(MAPPER.writeValueAsString(
                    findings.stream().map(this::fields).toList()));
        } else {
            findings.forEach(finding -> office.print(line(finding)));
        }
        boolean isWrong = findings.stream().anyMatch(finding -> finding.level() == Level.WRONG);
        return wrongSettings != ExitCode.DONE || !isWrong ? wrongSettings : ExitCode.FAILED;
    }

    private String line(Finding finding) {
        String level =
                office.messages().text("doctor.level." + finding.level().name().toLowerCase(Locale.ROOT));
        return level + "  " + office.messages().text("doctor.check." + finding.check()) + "  " + text(finding);
    }

    private Map<String, String> fields(Finding finding) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("check", finding.check());
        fields.put("level", finding.level().name().toLowerCase(Locale.ROOT));
        fields.put("text", text(finding));
        return fields;
    }

    private String text(Finding finding) {
        return finding.what().in(office.messages().locale());
    }
}
