/** What every text must be before it may stand on a page or in a file. */
package huibao.text;
