// Asks the server. Every data call pins the run, so that one view never shows two results.

const BASE = '/api/v1/';

export class ApiError extends Error {
  constructor(problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

export async function get(path, parameters = {}, signal = undefined) {
  const answer = await request(path, parameters, { accept: 'application/json' }, signal);
  return answer.json();
}

/** Saves the same numbers as a file. */
export async function download(path, parameters) {
  const answer = await request(path, parameters, { accept: 'text/csv' });
  const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '');
  const url = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name ? name[1] : 'data.csv';
  link.click();
  URL.revokeObjectURL(url);
}

async function request(path, parameters, headers, signal) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== '' && value !== null && value !== undefined) {
      query.set(name, value);
    }
  }
  const answer = await fetch(`${BASE}${path}${query.size ? `?${query}` : ''}`, { headers, signal });
  if (!answer.ok) {
    throw new ApiError(await problemOf(answer));
  }
  return answer;
}

async function problemOf(answer) {
  try {
    return await answer.json();
  } catch {
    return { status: answer.status, code: 'unknown', title: answer.statusText, detail: '' };
  }
}
