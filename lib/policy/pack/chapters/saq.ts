import { documentOf, escaped } from '#lib/privacy/index.ts';
import { saqLines } from '../../saq/lines.ts';
import { SAQ_ANSWERS, type SaqLine } from '../../saq/model.ts';
import { type Chapter, jsonFile } from '../chapter.ts';

export const saqChapter: Chapter = {
  title: 'SAQ A',
  says: 'The questions of PCI DSS v4.0.1, SAQ A, in our own words under their numbers: what the controls say, and what a person said.',
  files: async ({ now }) => [
    { name: 'saq-a.html', says: 'To read, and to fill the form by', content: () => page(now) },
    jsonFile('saq-a.json', 'The same for programs', () => saqLines(now)),
  ],
};

async function* page(now: Date): AsyncGenerator<string> {
  const [head, foot] = documentOf('SAQ A');
  yield `${head}<p><a href="index.html">All evidence</a></p><h1>SAQ A, PCI DSS v4.0.1</h1>`;
  let chapter = '';
  for (const line of await saqLines(now)) {
    if (line.chapter !== chapter) yield `<h2>${escaped(line.chapter)}</h2>`;
    chapter = line.chapter;
    yield lineOf(line);
  }
  yield foot;
}

const lineOf = ({ id, asks, says, prefilled, because, word, human, open }: SaqLine): string =>
  `<h3>${escaped(`${id} ${asks}`)}</h3><table>${[
    ['Answer', word ? SAQ_ANSWERS[word.answer] : prefilled ? SAQ_ANSWERS[prefilled] : 'Not answered yet'],
    ['How it is here', says],
    ...because.map(one => ['Rests on', one]),
    ...(word ? [['Said by a person', `${word.note} (${word.by}, ${word.at.slice(0, 10)})`]] : []),
    ...(open ? [['Still to be said', human ?? 'What the controls found is to be mended first, or looked at.']] : []),
  ]
    .map(([name = '', value = '']) => `<tr><th scope="row">${escaped(name)}</th><td>${escaped(value)}</td></tr>`)
    .join('')}</table>`;
