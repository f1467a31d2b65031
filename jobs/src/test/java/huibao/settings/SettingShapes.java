package huibao.settings;

import huibao.problem.Problem;
import java.util.Optional;

/** What the manual page says of a setting. */
public record SettingShapes(
        String key, String usual, String environment, Optional<Problem> expected, Optional<String> file) {
    public static SettingShapes of(Setting setting) {
        return new SettingShapes(
                setting.key(),
                setting.ifUnset(),
                setting.environmentName(),
                // What nothing that is set can be.
                setting.problemWith("\0"),
                setting.file().map(Setting::key));
    }
}
