/**
 * What `server-only` means outside Next: nothing. The package throws unless the bundler sets the
 * `react-server` condition, and that condition would take `react-dom/server` away from the worker, which
 * renders mails with it. scripts/tsconfig.json points the name here; the bundles and vitest do the same.
 */
export {};
