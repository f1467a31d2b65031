package huibao.doctor;

import huibao.home.HomeRefused;
import huibao.home.HomeVersion;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The home folder: whose it is, who gets in, how much room it has.
 *
 * @param program version of the running one
 */
public record HomeCheck(Path home, String program, String user) {
    private static final long LEAST = 1L << 30;
    private static final long PLENTY = 5L << 30;

    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(rights());
        findings.add(room());
        if (Files.isDirectory(home)) {
            findings.add(version());
        }
        return findings;
    }

    private Finding rights() {
        Path there = existing();
        try {
            if (!Files.isWritable(there)) {
                return Finding.wrong("home", "doctor.home.closed", there, user);
            }
            if (!there.equals(home)) {
                return Finding.ok("home", "doctor.home.new", home);
            }
            String owner = Files.getOwner(home).getName();
            if (!owner.equals(user)) {
                return Finding.warning("home", "doctor.home.owner", home, owner, user);
            }
            return isOpen()
                    ? Finding.warning("home", "doctor.home.open", home)
                    : Finding.ok("home", "doctor.home", home);
        } catch (IOException | UnsupportedOperationException e) {
            return Finding.warning(
                    "home", "doctor.home.unknown", home, e.getClass().getSimpleName());
        }
    }

    private boolean isOpen() throws IOException {
        Set<PosixFilePermission> modes = Files.getPosixFilePermissions(home);
        return modes.stream()
                .anyMatch(mode -> mode.name().startsWith("OTHERS_") || mode == PosixFilePermission.GROUP_WRITE);
    }

    private Finding room() {
        try {
            FileStore store = Files.getFileStore(existing());
            long free = store.getUsableSpace();
            if (free < LEAST) {
                return Finding.wrong("disk", "doctor.disk.full", home, free >> 20);
            }
            return free < PLENTY
                    ? Finding.warning("disk", "doctor.disk.small", home, free >> 20)
                    : Finding.ok("disk", "doctor.disk", home, free >> 30);
        } catch (IOException e) {
            return Finding.warning(
                    "disk", "doctor.disk.unknown", home, e.getClass().getSimpleName());
        }
    }

    private Finding version() {
        HomeVersion version = new HomeVersion(home);
        try {
            version.requireUsable(program);
            return Finding.ok(
                    "version", "doctor.version", program, version.last().orElse("-"));
        } catch (HomeRefused refused) {
            return new Finding(
                    "version", Finding.Level.WRONG, refused.problems().get(0));
        }
    }

    private Path existing() {
        Path there = home;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }
}
