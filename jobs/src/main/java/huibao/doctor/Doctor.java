package huibao.doctor;

import huibao.desk.Desk;
import huibao.reports.Faces;
import huibao.settings.Setting;
import huibao.settings.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that can be looked at, in the order in which it is best mended.
 *
 * @param program version of the running one
 */
public record Doctor(Path home, Clock clock, String program) {
    /** What does not hang on the settings. */
    public List<Finding> machine() {
        Machine machine = Machine.here();
        List<Finding> findings = new ArrayList<>(machine.findings());
        findings.addAll(new HomeCheck(home, program, machine.user()).findings());
        return findings;
    }

    public List<Finding> office(Settings settings) {
        List<Finding> findings = new ArrayList<>();
        findings.add(new ClockCheck(clock, settings.output()).finding());
        findings.add(fonts(Path.of(settings.text(Setting.FONTS_FOLDER))));
        findings.addAll(new SourceCheck(settings, clock).findings());
        findings.addAll(new PlanCheck(new Desk(settings, clock, program)).findings());
        findings.addAll(new NetworkCheck(settings).findings());
        return findings;
    }

    /** What can go wrong while the program runs, for whoever looks after it from a distance. */
    public static List<Finding> running(Settings settings, Clock clock) {
        List<Finding> findings = new ArrayList<>(new SourceCheck(settings, clock).findings());
        findings.add(new ClockCheck(clock, settings.output()).finding());
        findings.add(fonts(Path.of(settings.text(Setting.FONTS_FOLDER))));
        new NetworkCheck(settings).mail().ifPresent(findings::add);
        return findings;
    }

    static Finding fonts(Path folder) {
        List<String> missing = Faces.missing(folder);
        return missing.isEmpty()
                ? Finding.ok("fonts", "doctor.fonts", folder)
                : Finding.warning("fonts", "doctor.fonts.missing", missing, folder);
    }
}
