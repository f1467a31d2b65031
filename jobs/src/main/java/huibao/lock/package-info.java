/** Who works in a folder. Comes in: a file to lock. Goes out: the lock, or that another process or part of this one has it. */
package huibao.lock;
