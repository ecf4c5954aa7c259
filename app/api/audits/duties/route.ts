import { answerUpload } from '#app/_edge/answer-upload.ts';
import { recordDuty } from '#lib/policy/index.ts';

/** Puts down that a duty was done, with the file that shows it. */
export const POST = answerUpload(recordDuty, async ({ actor, now, fields, file }) => {
  const { doneId = '', dutyId = '', doneOn = '', note = '' } = fields;
  const sent = file ? { file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } } : {};
  await recordDuty(actor, { doneId, dutyId, doneOn, note, ...sent }, now);
});
