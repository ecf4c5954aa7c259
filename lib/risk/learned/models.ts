import { desc, sql } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { type Known, type ModelView, SCORES_TOLD, type Trained } from './model.ts';
import { riskModel } from './schema.ts';
import { SIGNS } from './signs.ts';
import { unlearnedPayments } from './unlearned/is-unlearned.ts';

const MOST = 20;
const TOLD = 12;
const SAYS = new Map(SIGNS.map(({ id, says }) => [id, says]));

/** The newest versions and what is there to learn from. Whoever objected is in none of these figures. */
export async function learnedModels(reader: Reader): Promise<{ models: ModelView[]; known: Known }> {
  const rows = await reader.select().from(riskModel).orderBy(desc(riskModel.version)).limit(MOST);
  const shadow = rows.find(({ status }) => status === 'shadow');
  const beside = shadow ? await saidBeside(reader, shadow.version) : null;
  const [known] = await reader.execute<Known>(sql`
    select count(*) filter (where fraud)::int as fraud, count(*) filter (where not fraud)::int as honest from risk_label
    where payment_id not in (${unlearnedPayments()})`);
  const models = rows.map(row => ({
    version: row.version,
    status: row.status,
    trainedAt: row.trainedAt.toISOString(),
    trainedBy: row.trainedBy,
    trainedOn: row.trainedOn,
    measures: row.measures,
    decidedBy: row.decidedBy,
    approvedBy: row.approvedBy,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    heaviest: heaviestOf(row.trained),
    beside: row === shadow ? beside : null,
  }));
  return { models, known: known ?? { fraud: 0, honest: 0 } };
}

/** A sign in words; that it is not known is one, too. */
export const signSays = (sign: string): string =>
  sign.endsWith('?') ? `${SAYS.get(sign.slice(0, -1)) ?? sign}: not known` : (SAYS.get(sign) ?? sign);

const heaviestOf = ({ weights }: Trained): ModelView['heaviest'] =>
  [...weights]
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight))
    .slice(0, TOLD)
    .map(({ sign, unknown, weight }) => ({ says: signSays(unknown ? `${sign}?` : sign), weight }));

async function saidBeside(reader: Reader, version: number): Promise<ModelView['beside']> {
  const reaching = (
    from: number,
  ) => sql`count(*) filter (where s.score >= ${sql.raw(String(from))})::int as p${sql.raw(String(from))},
    count(*) filter (where s.score >= ${sql.raw(String(from))} and l.fraud)::int as f${sql.raw(String(from))},
    count(*) filter (where s.score >= ${sql.raw(String(from))} and not l.fraud)::int as h${sql.raw(String(from))}`;
  const [row] = await reader.execute<Record<string, number>>(sql`
    select count(*)::int as payments, ${sql.join(SCORES_TOLD.map(reaching), sql`, `)}
    from risk_model_score s left join risk_label l on l.payment_id = s.payment_id
    where s.version = ${version} and s.at > now() - interval '30 days' and s.payment_id not in (${unlearnedPayments()})`);
  const of = (name: string): number => row?.[name] ?? 0;
  const bands = SCORES_TOLD.map(from => ({
    from,
    payments: of(`p${from}`),
    fraud: of(`f${from}`),
    honest: of(`h${from}`),
  }));
  return { payments: of('payments'), bands };
}
