import { DAY, dayAfter, dayOf, later, startOf } from '#lib/clock.ts';
import { type ClauseText, NOTICE_DAYS } from '../model.ts';
import { differenceOf } from './difference.ts';
import { wordsOfBuild } from './ensure-policy.ts';
import type { StoredVersion } from './store-version.ts';
import type { StoredDraft } from './stored-draft.ts';

/** Thirty days are counted from when somebody was told, and telling everybody takes up to a day. */
const TOLD_WITHIN = DAY;

/** From when a draft holds if it is published at `now`: never before that, nor before the version that it takes the place of. */
export function effectiveFrom(
  { effectiveOn }: Pick<StoredDraft, 'effectiveOn'>,
  newest: StoredVersion,
  now: Date,
): Date {
  const wanted = effectiveOn ? startOf(effectiveOn) : now;
  return [now, newest.effectiveAt].reduce((latest, at) => (at > latest ? at : latest), wanted);
}

/** What keeps a draft from being published at `now` in the place of `newest`, in sentences. */
export function problemsOf(draft: StoredDraft, newest: StoredVersion, now: Date): string[] {
  const changed = differenceOf(newest.texts, draft.texts).some(({ kind }) => kind !== 'same') || moved(newest, draft);
  const soonest = later(now, draft.material ? NOTICE_DAYS * DAY + TOLD_WITHIN : 0);
  return [
    draft.basedOn === newest.number
      ? ''
      : `Version ${newest.number} was published since this draft was begun: discard it, and begin anew.`,
    changed ? '' : `It says the same as version ${newest.number}; record a review instead.`,
    idsOf(draft.texts) === idsOf(wordsOfBuild())
      ? ''
      : 'Its clauses are not those that this build keeps: discard it, and begin anew.',
    draft.summary ? '' : 'Say what is new.',
    draft.material && !draft.effectiveOn ? 'Choose the day from which it holds.' : '',
    draft.effectiveOn && startOf(draft.effectiveOn) < soonest && draft.material
      ? `It matters to customers, so it takes effect no sooner than ${NOTICE_DAYS} days after all of them are told: choose ${dayAfter(dayOf(soonest))} or a later day.`
      : '',
  ].filter(Boolean);
}

const idsOf = (texts: readonly ClauseText[]): string => texts.map(({ id }) => id).join(' ');
const moved = (newest: StoredVersion, draft: StoredDraft): boolean => idsOf(newest.texts) !== idsOf(draft.texts);
