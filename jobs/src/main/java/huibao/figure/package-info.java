/**
 * Numbers with a name. Comes in: the cells counted by the aggregation. Goes out: {@link huibao.figure.Figures}, one
 * {@link huibao.figure.Figure} per measure, breakdown, role and period, with ratios kept as numerator and denominator.
 * No framework.
 */
package huibao.figure;
