// Writes the list of what Duban is built with, and fails on a licence that is not among the accepted open-source ones.
// Arguments: Maven's list (maven-list.ftl), npm's lock file, the accepted licences, the files to write.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [mavenList, lockFile, acceptedFile, ...outFiles] = process.argv.slice(2);
const accepted = JSON.parse(readFileSync(acceptedFile, 'utf8'));
const spdx = new Map(Object.entries(accepted.licences).flatMap(([id, names]) => [id, ...names].map(name => [name, id])));
const refused = [];

// Alternatives, each a list of licences that hold together.
const ofExpression = text => text.replace(/^\((.*)\)$/, '$1').split(' OR ').map(one => one.split(' AND '));

function licence(name, alternatives) {
  const said = alternatives.map(one => one.join(' AND ')).join(' OR ');
  const exception = accepted.byName[name];
  if (exception?.says === said) {
    return `${exception.licence} (${exception.reason})`;
  }
  const good = alternatives.filter(one => one.every(each => spdx.has(each)));
  if (good.length === 0) {
    refused.push(`${name}: ${said || 'no licence'}`);
  }
  return good.map(one => one.map(each => spdx.get(each)).join(' and ')).join(', or ');
}

// Each library gives its licences as a choice, as Maven's poms do.
function ofMaven() {
  return readFileSync(mavenList, 'utf8').split('\n').filter(line => line.trim()).map(line => {
    const [library, ...licences] = line.trim().split('|');
    const [name, version, scope] = library.split(' ');
    return { name, version, shipped: scope !== 'test' && scope !== 'provided', licence: licence(name, licences.map(one => [one])) };
  });
}

// The lock file says what a package's maker says; where it is silent, the package itself is asked.
function said(path, entry) {
  const manifest = join(dirname(lockFile), path, 'package.json');
  return entry.license ?? (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).license) ?? '';
}

function ofNpm() {
  return Object.entries(JSON.parse(readFileSync(lockFile, 'utf8')).packages).filter(([path]) => path).map(([path, entry]) => {
    const name = path.replace(/^.*node_modules\//, '');
    return { name, version: entry.version, shipped: !entry.dev, licence: licence(name, ofExpression(said(path, entry) || '')) };
  });
}

function section(title, works) {
  const lines = works.map(work => `  ${work.name} ${work.version}: ${work.licence}`).sort();
  return lines.length === 0 ? '' : `${title} (${lines.length})\n\n${lines.join('\n')}\n\n`;
}

const maven = ofMaven();
const npm = ofNpm();
if (refused.length > 0) {
  console.error([`not among the licences of ${acceptedFile}:`, ...refused].map(line => `[ERROR] ${line}`).join('\n'));
  process.exit(1);
}
const text = 'What Duban is built with, and under which licence; made by the build.\n\n'
  + section('Libraries of the application, from Maven', maven.filter(work => work.shipped))
  + section('Parts of the pages and typefaces of the documents, from npm', npm.filter(work => work.shipped))
  + section('Only used to build or to test, from Maven', maven.filter(work => !work.shipped))
  + section('Only used to build or to test, from npm', npm.filter(work => !work.shipped));
outFiles.forEach(file => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
});
