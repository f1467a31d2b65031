package huibao.cli;

/** A command that works in the home folder; where a server has that, the server carries it out. */
interface HomeJob {}
