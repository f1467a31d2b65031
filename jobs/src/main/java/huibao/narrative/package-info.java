/**
 * What a document says. Comes in: the {@link huibao.figure.Figures} of an edition after disclosure control, the code
 * tables that name things and the {@link huibao.narrative.EditionFacts}. Goes out: a {@link huibao.reports.Document} of
 * tables, charts and sentences, the sentences that could not be said, and what an independent second reading found wrong.
 */
package huibao.narrative;
