import { buildBrowserAssets } from './browser-assets.ts';
import { optionsFrom } from './options.ts';
import { createStripeSandbox } from './server.ts';

try {
  // A script that cannot be bundled stops the start, not a customer.
  await buildBrowserAssets();
  const sandbox = await createStripeSandbox(optionsFrom(process.env));
  console.log(`stripe sandbox on ${sandbox.url}`);
  let closing = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, async () => {
      if (closing) return;
      closing = true;
      await sandbox.close();
      process.exit(0);
    });
} catch (error) {
  console.error(`stripe sandbox: ${reason(error)}`);
  process.exit(1);
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return 'it could not start';
  return 'code' in error && error.code === 'EADDRINUSE' ? 'its port is already in use' : error.message;
}
