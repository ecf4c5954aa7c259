import { BASES, CATEGORIES, type PersonalData, RECIPIENTS } from '#lib/personal-data.ts';
import { PERSONAL } from '../map.ts';
import type { Processing } from './model.ts';

const PEOPLE = { customers: 'Customers and guests', staff: 'Staff' } as const;

/** The record of processing, printed from the map of personal data: what is not described there is not kept. */
export function recordOfProcessing(): { category: string; activities: Processing[] }[] {
  return Object.entries(CATEGORIES).flatMap(([category, name]) => {
    const own = PERSONAL.filter(described => described.category === category);
    const byPurpose = new Map<string, PersonalData[]>();
    for (const described of own) {
      const key = `${described.of} ${described.purpose}`;
      byPurpose.set(key, [...(byPurpose.get(key) ?? []), described]);
    }
    const activities = [...byPurpose.values()].map(activityOf);
    return activities.length > 0 ? [{ category: name, activities }] : [];
  });
}

function activityOf(tables: readonly PersonalData[]): Processing {
  const [first] = tables;
  const given = new Set(tables.flatMap(({ given = [] }) => given));
  return {
    purpose: first?.purpose ?? '',
    people: PEOPLE[first?.of ?? 'customers'],
    grounds: [...new Set(tables.map(({ basis }) => `Art. ${BASES[basis].article}: ${basis}`))],
    data: tables.map(({ what, columns, kept }) => ({
      what,
      columns: Object.values(columns).flatMap(column => (column === 'bare' ? [] : [column.label])),
      until: kept.says,
    })),
    recipients: [...given].map(recipient => RECIPIENTS[recipient]),
  };
}
