import { campaignMails } from './campaign/mails.tsx';

/** Mails about the policy. For the worker only. */
export const policyMails = [...campaignMails];
