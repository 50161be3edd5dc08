/** How fast one page may send: `perSecond` on average, `burst` at once. Pure; the clock is passed in. */
export interface Bucket {
  tokens: number;
  at: number;
}

export interface Rate {
  perSecond: number;
  burst: number;
}

export function fullBucket(rate: Rate, now: number): Bucket {
  return { tokens: rate.burst, at: now };
}

/** Takes tokens, one by default, or answers null when there are not enough. */
export function takeToken(bucket: Bucket, rate: Rate, now: number, cost = 1): Bucket | null {
  const elapsed = Math.max(0, now - bucket.at);
  const tokens = Math.min(rate.burst, bucket.tokens + (elapsed / 1000) * rate.perSecond);
  return tokens < cost ? null : { tokens: tokens - cost, at: now };
}
