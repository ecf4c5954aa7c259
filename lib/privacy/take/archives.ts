import { sealedFiles } from '#lib/sealed-files/index.ts';
import { privacyExportPart } from '../schema.ts';

/** The archives of copies, by the copy's id. */
export const archives = sealedFiles('privacy-export', privacyExportPart);
