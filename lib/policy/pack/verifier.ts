/**
 * A program for whoever does not want to believe us: it goes into the pack as `verify.mjs` and needs Node and nothing
 * else. It computes the hash of every file, follows the chain of runs, and checks the signed statements about the audit
 * ledger against the public key that was handed over.
 */
export const VERIFIER = `// node verify.mjs: is everything in this folder as it was written?
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');
const troubles = [];
let files = 0;
for (const line of readFileSync('SHA256SUMS', 'utf8').trim().split('\\n')) {
  const [wanted, name] = line.split('  ');
  files++;
  if (sha256(readFileSync(name)) !== wanted) troubles.push(name + ' is not as it was written');
}
let before = '00';
let runs = 0;
for (const line of readFileSync('controls/runs.jsonl', 'utf8').split('\\n').filter(Boolean)) {
  const { text, previousHash, hash } = JSON.parse(line);
  runs++;
  if (previousHash !== before) troubles.push('run ' + runs + ' does not follow the one before it');
  if (sha256(Buffer.from(previousHash, 'hex'), text) !== hash) troubles.push('run ' + runs + ' is not as it was written');
  before = hash;
}
const key = createPublicKey({ key: readFileSync('audit/public-key.pem'), format: 'pem' });
const keyId = sha256(key.export({ format: 'der', type: 'spki' }).subarray(-32)).slice(0, 16);
let statements = 0;
for (const line of readFileSync('audit/checkpoints.jsonl', 'utf8').split('\\n').filter(Boolean)) {
  const { seq, hash, at, keyId: by, signature } = JSON.parse(line);
  if (by !== keyId) continue;
  statements++;
  const text = ['counterproof audit checkpoint', seq, hash, at, by].join('\\n');
  if (!verify(null, Buffer.from(text), key, Buffer.from(signature, 'hex'))) troubles.push('the statement about row ' + seq + ' is not signed by this key');
}
for (const trouble of troubles) console.error(trouble);
console.log(files + ' files, ' + runs + ' runs and ' + statements + ' signed statements: ' + (troubles.length === 0 ? 'as they were written.' : troubles.length + ' are not.'));
process.exitCode = troubles.length === 0 ? 0 : 1;
`;
