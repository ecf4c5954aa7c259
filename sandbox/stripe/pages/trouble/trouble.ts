import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { ApiError } from '../../api/error.ts';
import { type FormHash, parseForm } from '../../api/form.ts';
import { readParams } from '../../api/read.ts';
import { advance, CLOCK } from '../../control/clock.ts';
import { NEW_FAULT } from '../../faults/fault.ts';
import { NEW_MODE } from '../../webhooks/modes.ts';
import type { World } from '../../world.ts';
import { page } from '../layout.ts';
import { clock, stepOf } from './clock.ts';
import { requestFaults } from './requests.ts';
import { webhookModes } from './webhooks.ts';

/** What goes wrong on demand: requests, webhooks, time. The forms do what the control API does. */
export function trouble(world: World): Hono {
  const pages = new Hono();
  const press = (path: string, done: string, run: (form: FormHash) => void) =>
    pages.post(path, async c => {
      try {
        run(filledIn(parseForm(await c.req.text())));
      } catch (error) {
        if (error instanceof ApiError) return draw(c, world, error.message);
        throw error;
      }
      return c.redirect(`/faults?done=${done}`, 303);
    });
  pages.get('/', c => draw(c, world));
  press('/', 'fault', form => world.faults.add(readParams(form, NEW_FAULT)));
  press('/end', 'ended', ({ id }) => (id === undefined ? world.faults.clear() : world.faults.remove(String(id))));
  press('/webhooks', 'webhooks', ({ types, ...form }) =>
    world.webhookModes.set(readParams({ ...form, ...(types && { types: listed(String(types)) }) }, NEW_MODE)),
  );
  press('/webhooks/normal', 'webhooks', () => world.webhookModes.set({ mode: 'normal' }));
  press('/clock', 'clock', ({ count, unit }) => {
    advance(world, readParams({ advanceSeconds: String(stepOf(String(count), String(unit))) }, CLOCK));
  });
  return pages;
}

function draw(c: Context, world: World, why?: string) {
  return page(c, { title: 'Faults', here: 'faults', status: why ? 400 : 200 }, [
    html`${why ? html`<p role="alert" class="refused">${why}</p>` : ''}`,
    html`<div class="stack">${requestFaults(world)} ${webhookModes(world)} ${clock(world)}</div>`,
  ]);
}

/** A field that was left empty was not sent. */
const filledIn = (form: FormHash): FormHash =>
  Object.fromEntries(Object.entries(form).filter(([, value]) => value !== ''));

const listed = (types: string): string[] => types.split(/[\s,]+/).filter(type => type !== '');
