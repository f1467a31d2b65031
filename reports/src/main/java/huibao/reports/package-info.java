/**
 * Comes in: a {@link huibao.reports.Document}, which says what is to be read and nothing about how it looks. Goes out:
 * PDF, DOCX and XLSX. The only package that knows JasperReports; it knows neither Spark nor Spring.
 */
package huibao.reports;
