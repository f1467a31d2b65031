package huibao.notice;

import huibao.problem.Problem;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells everybody who wants to know. */
public final class Notices {
    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
    private static final int ATTEMPTS = 3;

    private final List<Channel> channels;
    private final Duration pause;

    Notices(List<Channel> channels, Duration pause) {
        this.channels = List.copyOf(channels);
        this.pause = pause;
    }

    public static Notices of(Optional<MailSettings> mail, Optional<URI> webhook) {
        return of(mail, webhook, Duration.ofSeconds(5));
    }

    /** @param pause between attempts */
    static Notices of(Optional<MailSettings> mail, Optional<URI> webhook, Duration pause) {
        List<Channel> channels = new ArrayList<>();
        mail.ifPresent(settings -> settings.to().stream()
                .distinct()
                .map(one -> new Mail(settings, one))
                .forEach(channels::add));
        webhook.map(Webhook::new).ifPresent(channels::add);
        return new Notices(channels, pause);
    }

    /** @return why it did not get everywhere; empty if it did. Every reason is in the log, too */
    public List<Problem> send(Notice notice) {
        return channels.stream()
                .map(channel -> attempt(channel, notice))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Problem> attempt(Channel channel, Notice notice) {
        for (int attempt = 1; ; attempt++) {
            try {
                channel.send(notice);
                LOG.info("told {} about {}: {}", channel, notice.about(), notice.event());
                return Optional.empty();
            } catch (NoticeException e) {
                if (attempt == ATTEMPTS || !waited()) {
                    LOG.warn("could not tell {} about {}", channel, notice.about(), e);
                    return Optional.of(e.problems().get(0));
                }
            }
        }
    }

    private boolean waited() {
        try {
            Thread.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
