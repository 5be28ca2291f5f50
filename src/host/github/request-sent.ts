import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** Named in the documentation of undici, by which `fetch` makes its requests: a request's headers were written. */
const CHANNEL = 'undici:client:sendHeaders';

/** Resolves once the next request of this process has been handed to the system; never, where none is made. */
export function requestSent(): Promise<void> {
  return new Promise((resolve) => {
    const told = (): void => {
      unsubscribe(CHANNEL, told);
      resolve();
    };
    subscribe(CHANNEL, told);
  });
}
