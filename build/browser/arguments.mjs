/** What the browser is started with, so that it looks and behaves like a program of its own. */
export function browserArguments({ url, profile, asRoot }) {
  return [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    '--remote-debugging-pipe',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-mode',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // The board comes back by itself after a crash, without a click.
    '--disable-popup-blocking',
    '--disable-features=Translate',
    '--disable-session-crashed-bubble',
    '--hide-crash-restore-bubble',
    '--password-store=basic',
    '--autoplay-policy=no-user-gesture-required',
    // The board must keep painting while another window has the teacher's attention.
    '--disable-renderer-backgrounding',
    '--disable-backgrounding-occluded-windows',
    // Chromium's sandbox refuses to start as root.
    ...(asRoot ? ['--no-sandbox', '--test-type'] : []),
  ];
}
