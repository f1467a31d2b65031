/**
 * Days, periods and roles: what comes in is a period kind, a label and a cut-off; what goes out is the half-open span of
 * days of each role. Day arithmetic is in Asia/Shanghai. No framework, no clock.
 */
package huibao.calendar;
