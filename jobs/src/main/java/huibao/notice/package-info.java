/**
 * Tells people what became of a report. In: an edition, or a failure. Out: an e-mail and a call of a webhook, in Chinese.
 * A message that cannot be sent is logged and changes nothing else; a failure is told in words and never sends a page.
 */
package huibao.notice;
