/**
 * What an office has chosen. Comes in: {@code huibao.yaml}, environment variables and flags, the later winning. Goes out:
 * {@link huibao.settings.Settings}, each value checked and with the place it came from. Secrets come by environment or
 * file only.
 */
package huibao.settings;
