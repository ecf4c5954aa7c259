#!/usr/bin/env node
// `node deploy/start.mjs`: nginx with TLS before a shop that runs already (`npm start` with TRUST_PROXY=1).
// SHOP_URL=https://shop.example  what people type
// PORT=3000                      where the shop listens on loopback
// LISTEN_HTTPS=443 LISTEN_HTTP=80
// TLS_CERTIFICATE, TLS_KEY       files in PEM; without them a certificate is made that this machine alone trusts
// SIGHUP has it read a renewed certificate.
import { prepare, run } from '../scripts/run/before-npm.mjs';

await prepare();
await run('front.ts', ({ front }) => front());
