/**
 * The home folder as a whole: who is at work in it and how that one is spoken to, which program it belongs to, and all of
 * it as one file. In: a folder, or a backup. Out: a lock, a line to the server, a backup, or a folder.
 */
package huibao.home;
