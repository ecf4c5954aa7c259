export { hashPassword, passwordFits } from './passwords/argon2.ts';
