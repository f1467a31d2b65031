/**
 * The home folder as a whole: who is at work in it, which program it belongs to, and all of it as one file. In: a folder,
 * or a backup. Out: a lock, a backup, or a folder.
 */
package huibao.home;
