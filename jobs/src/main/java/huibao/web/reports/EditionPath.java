package huibao.web.reports;

/** The parts of an edition's address. @param audience null for editions of programs before 0.2 */
public record EditionPath(String audience, String region, String deliverable, String period, String id) {}
