import type { Source } from './tree.ts';

const EMPTY_WORDS = /(?:^|[-/])(?:services?|managers?|helpers?|utils?|common|misc)(?:[-/.]|$)/;
const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/;
/** What Next gives a meaning: (group), [param], [...rest], _private, @slot. */
const SEGMENT = /^\.well-known$|^(?:\([a-z-]+\)|\[{1,2}(?:\.\.\.)?[a-zA-Z]+\]{1,2}|_[a-z-]+(?:\.tsx?)?|\.ci)$/;

/** Names say what a thing is, in kebab-case. */
export const badNames = (sources: Source[]): string[] =>
  sources
    .filter(
      ({ path }) => EMPTY_WORDS.test(path) || !path.split('/').every(part => KEBAB.test(part) || SEGMENT.test(part)),
    )
    .map(({ path }) => path);

// Spelled in halves, so that this file does not break its own rule.
const SILENCERS = new RegExp(
  ['biome', 'eslint']
    .map(tool => `${tool}-(?:ignore|disable)`)
    .concat('@ts-(?:ignore|nocheck)', '\\bTO' + 'DO\\b', '\\bFIX' + 'ME\\b')
    .join('|'),
);

/** Nothing is silenced and nothing is left for later. */
export const silenced = (sources: Source[]): string[] =>
  sources.filter(({ text }) => SILENCERS.test(text)).map(({ path }) => path);

const SLEEPS = /\bwaitForTimeout\(|\b(?:it|test|describe)\.(?:skip|only|todo|fixme)\b/;

/** Tests wait for what they are waiting for, and all of them run. */
export const sleepyTests = (sources: Source[]): string[] =>
  sources
    .filter(({ path }) => /\.(?:test|spec)\.tsx?$/.test(path) && !path.startsWith('.ci/'))
    .filter(({ text }) => SLEEPS.test(text))
    .map(({ path }) => path);

const MACHINE = new RegExp(['/wo' + 'rk/(?:main|shared)', '/tm' + 'p/team', 'registry\\.npm' + 'js\\.org'].join('|'));

/** No path of somebody's machine and no registry's address. */
export const ofThisMachine = (sources: Source[]): string[] =>
  sources.filter(({ text }) => MACHINE.test(text)).map(({ path }) => path);
