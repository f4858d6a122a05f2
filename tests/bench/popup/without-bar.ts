/**
 * Preferences for measuring the popup in a tab. Below each page of the extension that has the new
 * tab, Chromium lays a bar with that extension's name, a page of the browser's own, which delays
 * the first paint by 10 ms. A popup has no such bar; so the browser is asked to leave it out.
 */
export const withoutBar = { ntp_footer: { settings: { extension_attribution: false } } };
