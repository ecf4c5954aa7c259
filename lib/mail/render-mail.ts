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
  const body = createElement(FooterOfMail.Provider, { value: footer }, template.body(data));
  return {
    subject: template.subject(data),
    html: await render(body),
    text: await render(body, { plainText: true }),
    headers: template.headers(data),
  };
}
