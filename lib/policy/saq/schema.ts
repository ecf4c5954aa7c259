import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#lib/db/columns.ts';
import type { SaqAnswer } from './model.ts';

/** What somebody answered to a question of SAQ A. Append-only: who changes their mind answers again. */
export const saqAnswer = pgTable(
  'saq_answer',
  {
    id: uuid().primaryKey(),
    question: text().notNull(),
    answer: text().$type<SaqAnswer>().notNull(),
    note: text().notNull(),
    /** `account:<id>`. */
    by: text().notNull(),
    at: moment('at').notNull(),
  },
  table => [index('saq_answer_question').on(table.question, table.at)],
);
