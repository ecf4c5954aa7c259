import type { Chapter } from '../chapter.ts';
import { accessChapter } from './access.ts';
import { assessmentsChapter } from './assessments.ts';
import { auditChapter } from './audit.ts';
import { controlsChapter } from './controls.ts';
import { dutiesChapter } from './duties.ts';
import { findingsChapter } from './findings.ts';
import { paymentPageChapter } from './payment-page.ts';
import { policyChapter } from './policy.ts';
import { saqChapter } from './saq.ts';
import { softwareChapter } from './software.ts';

/** What goes into the pack, in the order in which a person reads it. */
export const CHAPTERS: readonly Chapter[] = [
  policyChapter,
  controlsChapter,
  findingsChapter,
  dutiesChapter,
  accessChapter,
  auditChapter,
  paymentPageChapter,
  softwareChapter,
  assessmentsChapter,
  saqChapter,
];
