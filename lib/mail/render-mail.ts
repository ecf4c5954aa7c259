import { createElement } from 'react';
import { render } from 'react-email';
import { type Footer, FooterOfMail } from './footer.ts';
import type { MailTemplate, RenderedMail } from './template.ts';

/** Renders `data` with the named template. Throws when no domain declares it or the data does not fit. */
export async function renderMail(
  templates: readonly MailTemplate[],
  name: string,
  data: unknown,
  footer: Footer | null = null,
): Promise<RenderedMail> {
  const template = templates.find(candidate => candidate.name === name);
  if (!template) throw new Error(`no mail template is named ${name}`);
  if (!template.everybody || footer) return draw(template, data, footer);
  const key = `${name} ${JSON.stringify(data)}`;
  if (lately?.key !== key) lately = { key, mail: draw(template, data, null) };
  return lately.mail;
}

/** What went to everybody was drawn once, not a hundred thousand times. One is kept: campaigns follow each other. */
let lately: { key: string; mail: Promise<RenderedMail> } | undefined;

async function draw(template: MailTemplate, data: unknown, footer: Footer | null): Promise<RenderedMail> {
  const body = createElement(FooterOfMail.Provider, { value: footer }, template.body(data));
  return {
    subject: template.subject(data),
    html: await render(body),
    text: await render(body, { plainText: true }),
    headers: template.headers(data),
  };
}
