/**
 * Who may do what, and who did it. In: names, passwords, one-time codes, acts. Out: accounts with their permissions, refusals,
 * the audit log. Accounts and the log are files of the home folder; nothing here knows the web or the command line.
 */
package huibao.access;
