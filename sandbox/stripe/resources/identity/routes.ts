import { notFound } from '../../api/error.ts';
import { page } from '../../api/list.ts';
import { route } from '../../api/route.ts';
import { NOTHING } from '../../api/shape.ts';
import { cancelSession, redactSession, unexpected } from './decide.ts';
import { CREATE, LIST, LIST_REPORTS, UPDATE } from './params.ts';
import { createSession, sessionOr404, write } from './session.ts';

const SESSIONS = '/v1/identity/verification_sessions';
const REPORTS = '/v1/identity/verification_reports';

export const identityRoutes = [
  route('POST', SESSIONS, CREATE, ({ world, params, cause }) => createSession(world, params, cause)),
  route('GET', SESSIONS, LIST, ({ world, params }) =>
    page(SESSIONS, world.tables.verificationSessions, params, row => {
      const { client_reference_id: reference, related_customer: customer, status } = params;
      return (
        (!reference || row.client_reference_id === reference) &&
        (!customer || row.related_customer === customer) &&
        (!status || row.status === status)
      );
    }),
  ),
  route('GET', `${SESSIONS}/:id`, NOTHING, ({ world, id }) => sessionOr404(world, id)),
  route('POST', `${SESSIONS}/:id`, UPDATE, ({ world, id, params }) => {
    const session = sessionOr404(world, id);
    if (session.status !== 'requires_input') throw unexpected(session, 'updated');
    return write(session, params);
  }),
  route('POST', `${SESSIONS}/:id/cancel`, NOTHING, ({ world, id, cause }) =>
    cancelSession(world, sessionOr404(world, id), cause),
  ),
  route('POST', `${SESSIONS}/:id/redact`, NOTHING, ({ world, id, cause }) =>
    redactSession(world, sessionOr404(world, id), cause),
  ),
  route('GET', REPORTS, LIST_REPORTS, ({ world, params }) =>
    page(REPORTS, world.tables.verificationReports, params, row => {
      const { client_reference_id: reference, type, verification_session: session } = params;
      return (
        (!reference || row.client_reference_id === reference) &&
        (!type || row.type === type) &&
        (!session || row.verification_session === session)
      );
    }),
  ),
  route('GET', `${REPORTS}/:id`, NOTHING, ({ world, id }) => {
    const report = world.tables.verificationReports.get(id);
    if (!report) throw notFound('verification_report', id, 'report');
    return report;
  }),
];
