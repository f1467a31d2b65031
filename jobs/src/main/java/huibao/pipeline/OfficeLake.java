package huibao.pipeline;

import huibao.lake.Lake;
import huibao.settings.Setting;
import huibao.settings.Settings;
import java.net.URI;
import java.nio.file.Path;

/** The lake the settings name. */
public final class OfficeLake {
    private OfficeLake() {}

    public static Lake of(Settings settings) {
        String root = settings.text(Setting.LAKE_ROOT);
        return new Lake(
                Settings.isAddress(root) ? URI.create(root) : Path.of(root).toUri(), settings.hadoopTexts());
    }
}
