import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { onThisMachine } from '../run/chromium-here.ts';

/** There is no Chromium here to look with. */
export class NoBrowser extends Error {}

/**
 * Starts a real Chromium: the one in CHROMIUM, or one on this machine. It does not say that nobody sits before it: what
 * shows itself to buyers only would show itself to it too.
 */
export async function startBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM || onThisMachine() || playwrightsOwn();
  if (!executablePath)
    throw new NoBrowser(
      'There is no Chromium here: install one, and name it in CHROMIUM if it is in an unusual place.',
    );
  return chromium.launch({
    executablePath,
    // Root has no namespace to confine a browser in.
    chromiumSandbox: process.getuid?.() !== 0,
    handleSIGINT: false,
    handleSIGTERM: false,
    args: [
      '--disable-gpu',
      '--disable-software-rasterizer',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-blink-features=AutomationControlled',
    ],
  });
}

function playwrightsOwn(): string | undefined {
  const place = chromium.executablePath();
  return existsSync(place) ? place : undefined;
}
