import type { StripeSandbox } from '../server.ts';
import { differences } from './sdk-types.ts';

/** Every object of the API that the sandbox holds, and every one that an event carried. */
export function produced({ world: { tables } }: StripeSandbox): { object: string }[] {
  const rows = Object.values(tables).flatMap((table): object[] => table.all());
  const sessions = tables.customerSessions.all().map(row => row.session);
  const carried = tables.events.all().map(event => event.data.object);
  return [...rows, ...sessions, ...carried].filter((row): row is { object: string } => 'object' in row);
}

/** Distinct complaints with an example's count, so that one slip does not read as a thousand. */
export function complaints(sandbox: StripeSandbox): string[] {
  return [...new Set(produced(sandbox).flatMap(differences))];
}
