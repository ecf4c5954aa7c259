import { listAssessments } from '../../assessment/list-assessments.ts';
import { type Chapter, jsonFile } from '../chapter.ts';

export const assessmentsChapter: Chapter = {
  title: 'Assessments of the shop by itself',
  says: 'What was tried to break into it, and what came of it.',
  files: async () => [
    jsonFile('assessment/assessments.json', 'The last ones, each with every way of attack', listAssessments),
  ],
};
