/** The server refused: an RFC 9457 problem document with a stable `code`. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    /** When the server asked us to wait. */
    readonly retryAfterMs: number,
  ) {
    super(`${status} ${code}: ${detail}`);
    this.name = 'ApiProblem';
  }
}

/** Whether the same request may succeed later: no connection, no answer in time, a server in trouble, too many requests. */
export function isPassing(error: unknown): boolean {
  if (error instanceof ApiProblem) return error.status >= 500 || error.status === 429 || error.status === 408;
  return error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError');
}

export async function readProblem(response: Response): Promise<ApiProblem> {
  const document: unknown = await response.json().catch(() => null);
  const word = (name: string): string => {
    if (typeof document !== 'object' || document === null) return '';
    const value: unknown = Reflect.get(document, name);
    return typeof value === 'string' ? value : '';
  };
  const seconds = Number(response.headers.get('Retry-After') ?? 0);
  return new ApiProblem(response.status, word('code'), word('detail') || word('title'), Number.isFinite(seconds) ? seconds * 1_000 : 0);
}
