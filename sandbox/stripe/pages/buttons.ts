import { type Context, Hono } from 'hono';
import { ACTIONS } from '../actions/actions.ts';
import { ApiError, invalid } from '../api/error.ts';
import { type FormHash, parseForm } from '../api/form.ts';
import { readParams } from '../api/read.ts';
import type { World } from '../world.ts';
import { paymentPage } from './payment.ts';
import { minor } from './words.ts';

/** The buttons of a payment's page: `POST /do/<path of an action>`, then back to that page, which says what was done. */
export function buttons(world: World): Hono {
  const pages = new Hono();
  for (const [index, { path, shape, run }] of ACTIONS.entries())
    pages.post(`/do${path}`, async c => {
      const id = c.req.param('id') ?? '';
      try {
        const payment = paymentOf(run(world, id, readParams(inMinorUnits(parseForm(await c.req.text())), shape)));
        world.touched();
        return c.redirect(`/payments/${payment}?did=${index}`, 303);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        return refused(c, world, id, error.message);
      }
    });
  return pages;
}

/** The page again, with the reason why not. */
function refused(c: Context, world: World, id: string, why: string) {
  const { charges, disputes, refunds, paymentIntents } = world.tables;
  const about = paymentIntents.get(id) ?? charges.get(id) ?? disputes.get(id) ?? refunds.get(id);
  const intent = about && paymentIntents.get(paymentOf(about));
  return intent ? paymentPage(c, world, intent, why) : c.text(why, 404);
}

function paymentOf(changed: { object?: string; id?: string; payment_intent?: unknown }): string {
  return String(changed.object === 'payment_intent' ? changed.id : changed.payment_intent);
}

/** People write 19.99; the API takes 1999. */
function inMinorUnits({ currency, amount, ...form }: FormHash): FormHash {
  if (typeof currency !== 'string' || typeof amount !== 'string') return form;
  const units = minor(amount, currency);
  if (units === null) throw invalid(`${amount.slice(0, 12)} is not an amount of ${currency.toUpperCase()}.`, 'amount');
  return { ...form, amount: String(units) };
}
