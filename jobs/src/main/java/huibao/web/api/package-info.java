/**
 * The same for other programs: {@code /api/v1}, JSON only, by tokens. In: requests. Out: what docs/api/openapi.yaml says.
 * Every address stands in {@link huibao.web.api.ApiRoutes}; what is done is done by the same classes that pages call.
 */
package huibao.web.api;
