/** A misfortune for requests to come. */
export interface Fault {
  readonly method: string;
  /** Against the path with its query; GraphQL is `/graphql`. */
  readonly path: RegExp;
  /** What is answered; without it the connection is cut. */
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** How many requests it strikes; 1 unless told. */
  readonly times?: number;
  /** Strikes only every so many of the requests that match. */
  readonly every?: number;
  /** The request takes effect first, and only then the answer is lost or replaced. */
  readonly afterEffect?: boolean;
}

export interface Faults {
  add(fault: Fault): void;
  /** The fault that strikes this request, counted as used; null for a request that goes well. */
  strike(method: string, path: string): Fault | null;
}

const MESSAGES: Readonly<Record<number, string>> = {
  403: 'Resource not accessible by integration',
  404: 'Not Found',
  409: 'Git Repository is empty.',
  422: 'Validation Failed',
  500: 'Server Error',
  502: 'Server Error',
  503: 'Service unavailable',
};

/** What is answered where a fault does not say. */
export const faultBody = ({ status = 500, body }: Fault): unknown =>
  body ?? {
    message: MESSAGES[status] ?? 'Injected',
    documentation_url: 'https://docs.github.com/rest',
    status: String(status),
  };

export function createFaults(): Faults {
  const waiting: { readonly fault: Fault; left: number; seen: number }[] = [];
  return {
    add: (fault) => {
      waiting.push({ fault, left: fault.times ?? 1, seen: 0 });
    },
    strike: (method, path) => {
      const hit = waiting.find((one) => {
        const { fault, left } = one;
        if (left <= 0 || fault.method !== method || !fault.path.test(path)) return false;
        one.seen += 1;
        return one.seen % (fault.every ?? 1) === 0;
      });
      if (hit === undefined) return null;
      hit.left -= 1;
      return hit.fault;
    },
  };
}
