/**
 * What is to be made when. In: {@code schedule.yaml}, the office's calendar, the editions that are published. Out: which
 * reports are due and not there, in the order they have to be made. There is no store of its own: a report is due because
 * of the plan and the clock, and done because its edition lies in the output folder, so neither a kill nor a moved clock
 * can make the two differ.
 */
package huibao.schedule;
