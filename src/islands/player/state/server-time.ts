// Apart from the clock, which is fetched only where there is one.

/** What to add to the device's clock to get the server's. */
export function offsetMs(serverTime: string, nowMs: number): number {
  return Date.parse(serverTime) - nowMs;
}
