/** A console with a microphone: a page that is heard, and Chromium's own test sound for a voice. */
export const WITH_MICROPHONE = {
  viewport: { width: 1366, height: 768 },
  permissions: ['microphone'],
  launchOptions: {
    executablePath: process.env['ARDOISE_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--autoplay-policy=no-user-gesture-required',
      '--use-fake-device-for-media-stream',
    ],
  },
};
