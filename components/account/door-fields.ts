import type { DoorField } from './door-form.tsx';

export const EMAIL: DoorField = { name: 'email', label: 'E-mail', type: 'email', autoComplete: 'username' };

export const NEW_PASSWORD: DoorField = {
  name: 'password',
  label: 'New password',
  type: 'password',
  autoComplete: 'new-password',
  hint: 'At least 15 characters. A few words in a row are long, and easy to remember.',
};
