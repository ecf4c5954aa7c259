/** Master keys of processes other than this one: for tests of replacing them. */
export { masterKeys, ringOf } from './master-keys.ts';
