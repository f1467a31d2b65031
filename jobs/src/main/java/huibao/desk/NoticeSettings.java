package huibao.desk;

import huibao.edition.Deliverable;
import huibao.notice.MailSettings;
import huibao.notice.Notices;
import huibao.problem.Problem;
import huibao.schedule.DueReport;
import huibao.settings.Setting;
import huibao.settings.Settings;
import huibao.settings.SettingsException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Recipients of notices, from the settings. */
final class NoticeSettings {
    private NoticeSettings() {}

    /** @throws SettingsException if half of what a mail needs is set */
    static Notices notices(Settings settings) {
        return Notices.of(mail(settings), settings.find(Setting.WEBHOOK_URL).map(URI::create));
    }

    private static Optional<MailSettings> mail(Settings settings) {
        if (settings.find(Setting.MAIL_HOST).isEmpty()) {
            return Optional.empty();
        }
        List<Problem> problems = new ArrayList<>();
        for (Setting needed : List.of(Setting.MAIL_FROM, Setting.MAIL_TO)) {
            if (settings.find(needed).isEmpty()) {
                problems.add(Problem.of("settings.mail-missing", needed.key()));
            }
        }
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return Optional.of(new MailSettings(
                settings.text(Setting.MAIL_HOST),
                settings.number(Setting.MAIL_PORT),
                settings.find(Setting.MAIL_USER),
                settings.find(Setting.MAIL_PASSWORD),
                settings.text(Setting.MAIL_FROM),
                Arrays.stream(settings.text(Setting.MAIL_TO).split(","))
                        .map(String::strip)
                        .toList(),
                MailSettings.MailTls.valueOf(settings.text(Setting.MAIL_TLS).toUpperCase(Locale.ROOT)),
                settings.isOn(Setting.MAIL_ATTACH)));
    }

    /** What the office calls what is due. */
    static String name(DueReport due) {
        return due.report()
                .subject()
                .either(
                        report -> Deliverable.of(report.deliverable())
                                .title(due.period().kind(), Optional.empty()),
                        answer -> "查询“" + due.report().name() + "”");
    }
}
