/**
 * What processes that share a folder need. Comes in: a file to lock, a file to replace. Goes out: the lock, or that another
 * process or part of this one has it; the file, whole.
 */
package huibao.lock;
