const [SECOND, MINUTE, HOUR, DAY] = [1_000, 60_000, 3_600_000, 86_400_000] as const;

/** A stretch of time in the two units that matter: "6 d 3 h", "3 h 12 min", "12 min", "42 s". In milliseconds. */
export function leftUntil(span: number): string {
  if (span >= DAY) return `${Math.floor(span / DAY)} d ${Math.floor((span % DAY) / HOUR)} h`;
  if (span >= HOUR) return `${Math.floor(span / HOUR)} h ${Math.floor((span % HOUR) / MINUTE)} min`;
  if (span >= 2 * MINUTE) return `${Math.floor(span / MINUTE)} min`;
  return `${Math.max(0, Math.ceil(span / SECOND))} s`;
}
