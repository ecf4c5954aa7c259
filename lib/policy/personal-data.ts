import type { Impersonal, PersonalData } from '#lib/personal-data.ts';
import { assessmentImpersonal } from './assessment/personal-data.ts';
import { campaignImpersonal, campaignPersonalData } from './campaign/personal-data.ts';
import { cardWalkImpersonal } from './card-walk/personal-data.ts';
import { dutiesImpersonal } from './duties/personal-data.ts';
import { findingsImpersonal } from './findings/personal-data.ts';
import { packImpersonal } from './pack/personal-data.ts';
import { providersImpersonal } from './providers/personal-data.ts';
import { revisionsImpersonal } from './revisions/personal-data.ts';
import { runsImpersonal } from './runs/personal-data.ts';
import { saqImpersonal } from './saq/personal-data.ts';

/** Named by the map of personal data (`lib/privacy/map.ts`), which is below: it takes this file and nothing else of this room. */
export const policyPersonalData: readonly PersonalData[] = [...campaignPersonalData];

export const policyImpersonal: readonly Impersonal[] = [
  ...campaignImpersonal,
  ...cardWalkImpersonal,
  ...revisionsImpersonal,
  ...runsImpersonal,
  ...findingsImpersonal,
  ...dutiesImpersonal,
  ...providersImpersonal,
  ...packImpersonal,
  ...saqImpersonal,
  ...assessmentImpersonal,
];
