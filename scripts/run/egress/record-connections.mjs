// Loaded before a web server or worker of the tests (`node --import`): writes down each connection that its process
// begins, whoever begins it, by the place that it asked for. TLS, HTTP and fetch all end in this one method.
import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';

const { CONNECTIONS_LOG = '' } = process.env;
const { connect } = Socket.prototype;

Socket.prototype.connect = function recorded(...given) {
  const [first, second] = Array.isArray(given[0]) ? given[0] : given;
  const {
    host = 'localhost',
    port,
    path,
  } = typeof first === 'object' ? first : { port: first, host: typeof second === 'string' ? second : 'localhost' };
  appendFileSync(CONNECTIONS_LOG, `${path ?? `${host}:${port}`}\n`);
  return connect.apply(this, given);
};
