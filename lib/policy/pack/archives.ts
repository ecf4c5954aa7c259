import { sealedFiles } from '#lib/sealed-files/index.ts';
import { evidencePackPart } from './schema.ts';

/** The archives of packs, by the pack's id. */
export const archives = sealedFiles('evidence-pack', evidencePackPart);
