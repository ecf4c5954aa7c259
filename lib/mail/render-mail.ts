import { render } from 'react-email';
import type { MailTemplate, RenderedMail } from './template.ts';

/** Renders `data` with the named template. Throws when no domain declares it or the data does not fit. */
export async function renderMail(
  templates: readonly MailTemplate[],
  name: string,
  data: unknown,
): Promise<RenderedMail> {
  const template = templates.find(candidate => candidate.name === name);
  if (!template) throw new Error(`no mail template is named ${name}`);
  const body = template.body(data);
  return {
    subject: template.subject(data),
    html: await render(body),
    text: await render(body, { plainText: true }),
    headers: template.headers(data),
  };
}
