import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const COLUMNS = 'payment_id,created_at,customer_id,card_id,terminal_id,ip,email,amount_minor,currency,fraud';
const DAYS = 180;
const START = Date.parse('2026-01-01T00:00:00Z');

/**
 * Writes payments that nobody made, the same for the same seed: customers with habits, and among them stolen cards that
 * buy for many times as much, and card testers who try many cards from one address for next to nothing.
 */
export async function generate(file: string, rows: number, seed: number): Promise<void> {
  const chance = mulberry(seed);
  const pick = (below: number): number => Math.floor(chance() * below);
  const customers = Math.max(20, Math.ceil(rows / 40));
  const out = createWriteStream(file);
  out.write(`${COLUMNS}\n`);
  let tester = 0;
  for (let row = 0; row < rows; row++) {
    const at = new Date(START + Math.floor((row / rows) * DAYS * 86_400_000)).toISOString();
    const customer = pick(customers);
    // Bursts: once begun, a tester goes on for some thirty payments.
    tester = tester > 0 ? tester - 1 : chance() < 0.0002 ? 30 : 0;
    const usual = 2_000 + ((customer * 7919) % 97) * 100;
    const paid = Math.max(100, Math.round(usual * (0.6 + chance() * 0.8)));
    const stolen = chance() < 0.003;
    const cells = tester
      ? ['', `t${row}`, `d${pick(3)}`, '203.0.113.9', `x${row}@mail.example`, 100 + pick(80), 1]
      : [
          `c${customer}`,
          stolen ? `s${row}` : `k${customer}`,
          `d${customer}`,
          `10.${customer >> 16}.${(customer >> 8) & 255}.${customer & 255}`,
          `buyer${customer}@example.org`,
          stolen ? paid * (6 + pick(6)) : paid,
          stolen ? 1 : 0,
        ];
    const [buyer, card, terminal, ip, email, amount, fraud] = cells;
    const line = `p${row},${at},${buyer},${card},${terminal},${ip},${email},${amount},eur,${fraud}\n`;
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

/** A small generator of even numbers in [0, 1) (Mulberry32, by T. Ettinger, public domain). */
function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
