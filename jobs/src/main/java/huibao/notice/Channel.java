package huibao.notice;

/** A way to reach people. */
sealed interface Channel permits Mail, Webhook {
    /** @throws NoticeException if it did not get there */
    void send(Notice notice);
}
