import type { View } from './model.ts'

export const FILE_WIDTHS: Record<View, readonly number[]> = {
  front: [400, 800, 1200],
  detail: [400, 800],
  room: [400, 800],
}

export const placeholders: Record<string, Record<View, string>> = {
  'skerry-current': {
    front:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f4efe3%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%232f7f86%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    detail:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f4efe3%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%232f7f86%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    room: 'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f4efe3%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%232f7f86%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
  },
  northerly: {
    front:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f1eee8%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%238a97a3%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    detail:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f1eee8%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%238a97a3%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    room: 'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f1eee8%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%238a97a3%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
  },
  'two-tides': {
    front:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f3ece0%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%23b4532a%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    detail:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f3ece0%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%23b4532a%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    room: 'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f3ece0%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%23b4532a%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
  },
  murmuration: {
    front:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23efe6da%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%236d6660%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    detail:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23efe6da%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%236d6660%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    room: 'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23efe6da%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%236d6660%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
  },
  'azulejo-for-a-wet-street': {
    front:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f5f1e8%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%2386a9d8%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    detail:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f5f1e8%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%2386a9d8%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    room: 'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f5f1e8%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%2386a9d8%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
  },
  'long-way-home': {
    front:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f2ead8%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%23d99a22%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    detail:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f2ead8%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%23d99a22%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    room: 'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f2ead8%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%23d99a22%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
  },
  'domino-year': {
    front:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f4ecdf%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%23c5553a%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    detail:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f4ecdf%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%23c5553a%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    room: 'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f4ecdf%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%23c5553a%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
  },
  'ferry-timetable': {
    front:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f3eddd%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%23e2573c%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    detail:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f3eddd%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%23e2573c%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    room: 'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f3eddd%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%23e2573c%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
  },
  'blanket-bog': {
    front:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f2ecdd%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%236b5a34%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    detail:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f2ecdd%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%236b5a34%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    room: 'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f2ecdd%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%236b5a34%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
  },
  'bathymetry-inner-bay': {
    front:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f1ead9%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%2324587a%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    detail:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f1ead9%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%2324587a%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    room: 'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f1ead9%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%2324587a%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
  },
  'hill-with-its-weather': {
    front:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f3ede2%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%237d8299%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    detail:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f3ede2%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%237d8299%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    room: 'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f3ede2%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%237d8299%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
  },
  'survey-of-a-thumb': {
    front:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f5efe4%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%23e9a28c%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    detail:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f5efe4%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%23e9a28c%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    room: 'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f5efe4%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%23e9a28c%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
  },
  'pear-interrupted': {
    front:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f6f0e2%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%23e85d75%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    detail:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f6f0e2%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%23e85d75%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    room: 'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f6f0e2%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%23e85d75%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
  },
  'crane-day': {
    front:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f4eee0%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%2314727a%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    detail:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f4eee0%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%2314727a%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    room: 'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f4eee0%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%2314727a%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
  },
  'three-suns': {
    front:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f5f0e6%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%23f5c02c%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    detail:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f5f0e6%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%23f5c02c%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    room: 'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f5f0e6%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%23f5c02c%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
  },
  'night-bus': {
    front:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23efe8da%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%23f28a3c%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    detail:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23efe8da%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%23f28a3c%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    room: 'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23efe8da%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%23f28a3c%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
  },
  'sunflower-late': {
    front:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f4ecd9%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%238a4b1f%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    detail:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f4ecd9%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%238a4b1f%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    room: 'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f4ecd9%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%238a4b1f%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
  },
  'dandelion-clock': {
    front:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%2316302a%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%239fb8a6%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    detail:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%2316302a%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%239fb8a6%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    room: 'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%2316302a%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%239fb8a6%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
  },
  'lichen-on-slate': {
    front:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%232d343b%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%23e0c65a%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    detail:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%232d343b%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%23e0c65a%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    room: 'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%232d343b%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%23e0c65a%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
  },
  'coral-letter': {
    front:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f6eee2%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%23f2b8a0%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    detail:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f6eee2%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%23f2b8a0%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    room: 'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f6eee2%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%23f2b8a0%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
  },
  'warp-and-weft-morning': {
    front:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f4ecde%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%234f7a94%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    detail:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f4ecde%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%234f7a94%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    room: 'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f4ecde%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%234f7a94%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
  },
  selvedge: {
    front:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f1e9da%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%235f74a8%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    detail:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f1e9da%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%235f74a8%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    room: 'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f1e9da%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%235f74a8%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
  },
  'mistral-screen': {
    front:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f4f0e6%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%235b3f78%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    detail:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f4f0e6%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%235b3f78%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    room: 'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f4f0e6%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%235b3f78%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
  },
  'two-stones-one-pond': {
    front:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f3efe6%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%232d6fb0%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    detail:
      'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f3efe6%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%232d6fb0%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
    room: 'data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20viewBox%3D%220%200%204%205%22%3E%3Cpath%20fill%3D%22%23f3efe6%22%20d%3D%22M0%200h4v5H0z%22%2F%3E%3Cpath%20fill%3D%22%232d6fb0%22%20d%3D%22M1%201h2v3H1z%22%2F%3E%3C%2Fsvg%3E',
  },
}
