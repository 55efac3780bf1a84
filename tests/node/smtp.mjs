// A mail server for tests. What it does to a mail follows from the recipient's local part; each mail that it takes is
// one line of JSON on standard output. It ends when standard input is closed, that is, with the test that started it.
import { readFileSync } from 'node:fs';
import { SMTPServer } from 'smtp-server';

const [, , key, cert, password] = process.argv;
const say = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);
const refusal = (code, text) => Object.assign(new Error(text), { responseCode: code });

const atRecipient = {
  busy: (done) => done(refusal(450, 'Mailbox busy')),
  gone: (done) => done(refusal(550, 'No such mailbox')),
  drop: (done, socket) => socket.destroy(),
  slow: () => {},
};

const afterData = {
  full: (done) => done(refusal(452, 'No room')),
  spam: (done) => done(refusal(554, 'We do not want this')),
  cut: (done, socket) => socket.destroy(),
};

const lines = new Map();
const behaviour = (table, address) => table[address.split('@')[0]];

const server = new SMTPServer({
  ...(key ? { key: readFileSync(key), cert: readFileSync(cert) } : { hideSTARTTLS: true }),
  authOptional: !password,
  disabledCommands: password ? [] : ['AUTH'],
  closeTimeout: 100,
  onAuth(auth, session, done) {
    done(auth.password === password ? null : refusal(535, 'Wrong password'), { user: auth.username });
  },
  onMailFrom(address, session, done) {
    done(address.address.startsWith('stranger@') ? refusal(550, 'You may not send from this address') : null);
  },
  onRcptTo(address, session, done) {
    const act = behaviour(atRecipient, address.address);
    if (act) act(done, lines.get(session.remotePort));
    else done();
  },
  onData(stream, session, done) {
    const parts = [];
    stream.on('data', (part) => parts.push(part));
    stream.on('end', () => {
      const to = session.envelope.rcptTo[0].address;
      const act = behaviour(afterData, to);
      if (act) return act(done, lines.get(session.remotePort));
      say({
        from: session.envelope.mailFrom.address,
        to,
        secure: Boolean(session.secure),
        user: session.user ?? null,
        raw: Buffer.concat(parts).toString('utf8'),
      });
      done(null, 'Kept for the test');
    });
  },
});

// The library hands out a session and not its socket, so a line to be dropped is found by the other side's port.
server.server.on('connection', (socket) => {
  const port = socket.remotePort;
  lines.set(port, socket);
  socket.on('close', () => lines.delete(port));
});

server.on('error', () => {});
server.listen(0, '127.0.0.1', () => say({ port: server.server.address().port }));
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
