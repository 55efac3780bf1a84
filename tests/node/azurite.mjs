// Azure Storage for tests: Azurite in memory, on free ports of this machine, which it prints when it listens. It ends
// when standard input is closed, that is, with the test run that started it.
import { createRequire } from 'node:module';

process.argv.push(
  '--inMemoryPersistence', '--silent', '--skipApiVersionCheck', '--disableTelemetry',
  ...['blob', 'queue', 'table'].flatMap((service) => [`--${service}Host`, '127.0.0.1', `--${service}Port`, '0']),
);
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
createRequire(import.meta.url)('azurite/dist/src/azurite.js');
