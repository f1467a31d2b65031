package huibao.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import huibao.access.Act;
import huibao.access.Audit;
import huibao.access.AuditEntry;
import huibao.calendar.ShanghaiTime;
import java.io.StringWriter;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /audit} 审计: who did what, newest first, and whether the chain of the log is whole. */
@Controller
public class AuditPage {
    private static final int SHOWN = 200;

    private final Audit audit;

    AuditPage(Audit audit) {
        this.audit = audit;
    }

    @GetMapping("/audit")
    ModelAndView list(@RequestParam(defaultValue = "") String who, @RequestParam(defaultValue = "") String act) {
        List<AuditEntry> found = new ArrayList<>(audit.all().stream()
                .filter(entry -> who.isBlank() || entry.who().equals(who.strip()))
                .filter(entry -> act.isEmpty() || entry.act().equals(act))
                .toList());
        Collections.reverse(found);
        return Shown.page(
                "access/audit",
                "entries",
                found.subList(0, Math.min(SHOWN, found.size())),
                "total",
                found.size(),
                "verification",
                audit.verify(),
                "who",
                who,
                "act",
                act,
                "acts",
                List.of(Act.values()));
    }

    /** As a file for spreadsheets; that it was taken is itself an entry. */
    @PostMapping("/audit/export")
    ResponseEntity<byte[]> export(Viewer viewer) {
        viewer.write(audit, Act.AUDIT_EXPORTED, "audit", "");
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord("at", "who", "from", "act", "on", "detail", "before");
        for (AuditEntry entry : audit.all()) {
            csv.writeRecord(
                    entry.at().toString(),
                    entry.who(),
                    entry.from(),
                    entry.act(),
                    entry.on(),
                    entry.detail(),
                    entry.before());
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=utf-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("audit.csv", UTF_8)
                                .build()
                                .toString())
                .body(text.toString().getBytes(UTF_8));
    }

    /** A time as the office reads it. */
    public static String shanghai(AuditEntry entry) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
                .withZone(ShanghaiTime.ZONE)
                .format(entry.at());
    }
}
