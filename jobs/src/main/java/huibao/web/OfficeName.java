package huibao.web;

/** The office whose page it is. @param name empty if the office has not set one @param version of the program */
record OfficeName(String name, String version) {}
