import { everythingAsksForPermission, secondPersonIsAnother } from '#lib/access/index.ts';
import { storeHasLeastPrivilege } from '#lib/db/index.ts';
import {
  accessReviewed,
  rolesAsGiven,
  staffAcknowledgedPolicy,
  staffHaveSecondFactor,
  staffTrained,
  unusedAccountsDisabled,
} from '#lib/identity/index.ts';
import { accessReview, trainingReview } from '../duties/declared.ts';
import { clause } from '../model.ts';

export const accessControl = clause({
  id: 'access-control',
  heading: 'Only authorised, trained people',
  text: [
    'Only authorised personnel reach the systems that process payment information.',
    'Every employee is trained in security regularly and knows the threats of the day.',
  ],
  keeps: [
    'Nobody of us may do anything that was not granted to them by name. Payment data opens to a passkey only, to people whose training is current and who have acknowledged this policy; the moment one of these lapses, so does the access.',
    'What weighs much, such as a large refund, is done by two people. Twice a year every access is looked at and confirmed, or it ends.',
  ],
  controls: [
    everythingAsksForPermission,
    secondPersonIsAnother,
    storeHasLeastPrivilege,
    staffHaveSecondFactor,
    staffTrained,
    staffAcknowledgedPolicy,
    rolesAsGiven,
    unusedAccountsDisabled,
    accessReviewed,
  ],
  duties: [trainingReview, accessReview],
});
