// Talking to the server from a page: the CSRF token goes along, and a lost session is noticed instead of followed.

/** The session is gone, or was never there: the person has to sign in again. */
export class SessionLost extends Error {}

/** The server refused with a problem document; `problem` is its content. */
export class Refused extends Error {
  constructor(problem) {
    super(problem.detail || problem.title);
    this.problem = problem;
  }
}

/** Headers that every changing request of a page carries. */
export function pageHeaders(token) {
  return { 'X-CSRF-TOKEN': token, 'X-Requested-With': 'JavaScript' };
}

/** Answers with the response when it is good; throws {@link SessionLost} or {@link Refused}. */
export async function request(url, options = {}) {
  const response = await fetch(url, {
    credentials: 'same-origin', redirect: 'manual', ...options,
    headers: { 'X-Requested-With': 'JavaScript', ...options.headers }
  });
  // 499 is what the sign-in answers to a script; a redirect to it cannot be followed by one.
  if (response.type === 'opaqueredirect' || response.status === 401 || response.status === 499) {
    throw new SessionLost();
  }
  if (!response.ok) {
    throw new Refused(await problemOf(response));
  }
  return response;
}

async function problemOf(response) {
  try {
    return await response.json();
  } catch {
    return { status: response.status, title: `${response.status} ${response.statusText}` };
  }
}

/** Sends JSON. */
export function sendJson(method, url, token, body, headers = {}) {
  return request(url, {
    method,
    headers: { 'Content-Type': 'application/json', ...pageHeaders(token), ...headers },
    body: JSON.stringify(body)
  });
}

/** A key under which the server takes a request once, however often it is sent. */
export function idempotencyKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}
