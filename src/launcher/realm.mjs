// Prints a demo realm: the production realm with the demo's users, clients and settings laid over it,
// and with ${NAME} replaced from the environment. Use: node realm.mjs <production realm> <demo overlay>
import { readFileSync } from 'node:fs';

const [realm, demo] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')));

const merged = {
  ...realm,
  ...demo,
  clients: [...realm.clients, ...demo.clients],
};

const text = JSON.stringify(merged, null, 2).replace(/\$\{([A-Z_]+)\}/g, (_, name) => {
  const value = process.env[name];
  if (!value) throw new Error(`The realm needs the environment variable ${name}`);
  return JSON.stringify(value).slice(1, -1);
});

console.log(text);
